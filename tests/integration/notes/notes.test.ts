import { describe, expect, test } from 'vitest'
import type { NoteView } from '#shared/contract/notes.ts'
import { openTestVault, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'

const openOne = async (vault: OpenTestVault): Promise<NoteView> => {
  const circle = await vault.found('Forum', ['Ama'])
  return await vault.call('notes.open', { owner: { table: 'circle', id: circle.id }, layer: 'private' })
}

describe('notes', () => {
  test('a note is made empty on first opening, and is the same one afterwards', async () => {
    await using vault = await openTestVault()
    const note = await openOne(vault)
    expect(note).toMatchObject({ layer: 'private', rev: 1, doc: { type: 'doc' } })
    expect(await vault.call('notes.open', { owner: note.owner, layer: 'private' })).toEqual(note)
  })

  test('each owner has a note of its own in each layer', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const session = await vault.call('sessions.plan', {
      circleId: circle.id,
      plannedFor: '2026-12-01T19:00',
      lengthMinutes: 60,
      place: 'office',
      hostPersonId: null,
    })
    const owners = [
      { table: 'circle', id: circle.id },
      { table: 'session', id: session.id },
    ] as const
    const ids: string[] = []
    for (const owner of owners) {
      for (const layer of ['private', 'for_presenter', 'agreed'] as const) {
        const note = await vault.call('notes.open', { owner, layer })
        await vault.call('notes.save', {
          noteId: note.id,
          baseRev: note.rev,
          doc: noteDoc(`${owner.table} ${layer}`),
        })
        ids.push(note.id)
      }
    }
    expect(new Set(ids).size).toBe(6)
    const agreed = await vault.call('notes.open', { owner: owners[1], layer: 'agreed' })
    expect(agreed.doc).toEqual(noteDoc('session agreed'))
  })

  test('a save is kept as it was written, grows the revision by one and is announced', async () => {
    await using vault = await openTestVault()
    const note = await openOne(vault)
    const written = {
      type: 'doc' as const,
      content: [
        {
          type: 'heading',
          attrs: { level: 2 },
          content: [{ type: 'text', text: 'Quote “” \u0000 🌹 \ud800' }],
        },
        { type: 'paragraph', content: [{ type: 'mention', attrs: { personId: vault.me } }] },
      ],
    }
    const before = vault.facts.length
    expect(await vault.call('notes.save', { noteId: note.id, baseRev: 1, doc: written })).toEqual({
      noteId: note.id,
      rev: 2,
    })
    expect(vault.facts.slice(before)).toEqual([{ name: 'notes.changed', payload: { ids: [note.id] } }])
    const read = await vault.call('notes.open', { owner: note.owner, layer: 'private' })
    expect(read).toMatchObject({ rev: 2, doc: written })
  })

  test('a save that started from an older text is refused and changes nothing', async () => {
    await using vault = await openTestVault()
    const note = await openOne(vault)
    await vault.call('notes.save', { noteId: note.id, baseRev: 1, doc: noteDoc('first') })
    for (const baseRev of [0, 1, 3]) {
      expect(await vault.raw('notes.save', { noteId: note.id, baseRev, doc: noteDoc('late') })).toMatchObject(
        {
          error: { code: 'conflict', reason: 'newer-text' },
        },
      )
    }
    const read = await vault.call('notes.open', { owner: note.owner, layer: 'private' })
    expect(read).toMatchObject({ rev: 2, doc: noteDoc('first') })
  })

  test('saves sent at the same moment are answered one after the other, and only one of them wins', async () => {
    await using vault = await openTestVault()
    const note = await openOne(vault)
    const saves = ['a', 'b', 'c', 'd'].map((text) =>
      vault.raw('notes.save', { noteId: note.id, baseRev: 1, doc: noteDoc(text) }),
    )
    const answers = await Promise.all(saves)
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, false, false])
    expect(await vault.call('notes.open', { owner: note.owner, layer: 'private' })).toMatchObject({
      doc: noteDoc('a'),
    })
  })

  test('a document that is too large, too deep, circular or no JSON is refused and changes nothing', async () => {
    await using vault = await openTestVault()
    const note = await openOne(vault)
    let deep: unknown = { type: 'paragraph' }
    for (let level = 0; level < 400; level += 1) deep = { type: 'blockquote', content: [deep] }
    const circular: Record<string, unknown> = { type: 'doc' }
    circular['content'] = [circular]
    const hostile: [unknown, string][] = [
      [noteDoc('x'.repeat(4_000_000)), 'too-large'],
      [{ type: 'doc', content: Array.from({ length: 1_100_000 }, () => 0) }, 'too-large'],
      [{ type: 'doc', content: [deep] }, 'too-large'],
      [circular, 'too-large'],
      [{ type: 'doc', content: [new Date(0)] }, 'malformed'],
      [{ type: 'doc', content: [new Uint8Array(8)] }, 'malformed'],
      [{ type: 'doc', attrs: { size: Number.NaN } }, 'malformed'],
      [{ type: 'paragraph' }, 'malformed'],
      ['doc', 'malformed'],
    ]
    for (const [sent, reason] of hostile) {
      expect(await vault.raw('notes.save', { noteId: note.id, baseRev: 1, doc: sent })).toMatchObject({
        error: { code: 'invalid-input', reason },
      })
    }
    expect(await vault.call('notes.open', { owner: note.owner, layer: 'private' })).toEqual(note)
  })

  test('a note of nothing, and nothing for a note, are not found', async () => {
    await using vault = await openTestVault()
    const missing = { error: { code: 'not-found' } }
    for (const table of ['circle', 'session']) {
      expect(
        await vault.raw('notes.open', { owner: { table, id: unknownId }, layer: 'private' }),
      ).toMatchObject(missing)
    }
    expect(await vault.raw('notes.save', { noteId: unknownId, baseRev: 1, doc: noteDoc('x') })).toMatchObject(
      missing,
    )
    expect(
      await vault.raw('notes.open', { owner: { table: 'person', id: vault.me }, layer: 'private' }),
    ).toMatchObject({ error: { code: 'invalid-input', reason: 'malformed' } })
  })
})
