import { describe, expect, test } from 'vitest'
import type { NoteView } from '#shared/contract/notes.ts'
import { openTestVault, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { refusalOf } from '#tests/support/vaultProcess.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'

const openOne = async (vault: OpenTestVault): Promise<NoteView> => {
  const circle = await vault.found('Forum', ['Ama'])
  return await vault.call('notes.open', { owner: { table: 'circle', id: circle.id }, layer: 'private' })
}

/** Writes a text into the note as the window does, from whatever is stored. */
const write = async (vault: OpenTestVault, { owner, layer, id }: NoteView, text: string): Promise<number> => {
  const { rev } = await vault.call('notes.open', { owner, layer })
  return (await vault.call('notes.save', { noteId: id, baseRev: rev, doc: noteDoc(text) })).rev
}

const at = (minutes: number): string =>
  new Date(Date.parse('2026-11-21T10:00:00.000Z') + minutes * 60_000).toISOString()

describe('versions of a note', () => {
  test('one is kept when the note is left, newest first, with its day and how many words it has', async () => {
    await using vault = await openTestVault()
    const note = await openOne(vault)
    await write(vault, note, 'Snow at the harbour')
    await vault.call('notes.leave', { noteId: note.id })
    vault.setNow('2026-11-24T09:00:00.000Z')
    await write(vault, note, 'Thaw')
    await vault.call('notes.leave', { noteId: note.id })
    expect(await vault.call('notes.versions', { noteId: note.id })).toMatchObject([
      { madeOn: '2026-11-24', words: 1 },
      { madeOn: '2026-11-21', words: 4 },
    ])
  })

  test('leaving a note that has not changed keeps nothing, and neither does an empty one', async () => {
    await using vault = await openTestVault()
    const note = await openOne(vault)
    await vault.call('notes.leave', { noteId: note.id })
    await write(vault, note, 'Snow')
    for (const minutes of [20, 40, 60]) {
      vault.setNow(at(minutes))
      await vault.call('notes.leave', { noteId: note.id })
    }
    expect(await vault.call('notes.versions', { noteId: note.id })).toHaveLength(1)
  })

  test('there is at most one in ten minutes, however often the note is left and opened', async () => {
    await using vault = await openTestVault()
    const note = await openOne(vault)
    for (let minute = 0; minute <= 30; minute += 1) {
      vault.setNow(at(minute))
      await write(vault, note, `Minute ${minute}`)
      await vault.call('notes.leave', { noteId: note.id })
    }
    expect(await vault.call('notes.versions', { noteId: note.id })).toHaveLength(4)
  })

  test('there are at most fifty of a note, and the oldest go first', async () => {
    await using vault = await openTestVault()
    const note = await openOne(vault)
    for (let round = 1; round <= 55; round += 1) {
      vault.setNow(at(round * 11))
      await write(vault, note, 'word '.repeat(round))
      await vault.call('notes.leave', { noteId: note.id })
    }
    const versions = await vault.call('notes.versions', { noteId: note.id })
    expect(versions).toHaveLength(50)
    expect(versions.map(({ words }) => words)).toEqual(Array.from({ length: 50 }, (_, index) => 55 - index))
  })

  test('a text that was left by a lock becomes a version when the note is opened again', async () => {
    await using vault = await openTestVault()
    const note = await openOne(vault)
    await write(vault, note, 'Left by a lock')
    await vault.call('notes.open', { owner: note.owner, layer: note.layer })
    expect(await vault.call('notes.versions', { noteId: note.id })).toMatchObject([{ words: 4 }])
  })

  test('closing a session keeps how its notes read then, also within ten minutes of another version', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const { id: sessionId } = await vault.call('sessions.plan', {
      circleId: circle.id,
      plannedFor: '2026-11-21T19:00',
      lengthMinutes: 60,
      place: 'office',
      hostPersonId: null,
    })
    const owner = { table: 'session' as const, id: sessionId }
    const note = await vault.call('notes.open', { owner, layer: 'private' })
    await vault.call('sessions.start', { sessionId, beforeCharter: true })
    await write(vault, note, 'In the middle')
    await vault.call('notes.leave', { noteId: note.id })
    await write(vault, note, 'At the very end of it')
    await vault.call('sessions.wrapUp', { sessionId })
    await vault.call('sessions.close', { sessionId })
    const [version, ...others] = await vault.call('notes.versions', { noteId: note.id })
    expect(others).toEqual([])
    if (version === undefined) throw new Error('no version')
    expect(await vault.call('notes.version', { versionId: version.id })).toMatchObject({
      noteId: note.id,
      doc: noteDoc('At the very end of it'),
    })
  })

  test('restoring one brings its text back, and what was there becomes a version', async () => {
    await using vault = await openTestVault()
    const note = await openOne(vault)
    await write(vault, note, 'First')
    await vault.call('notes.leave', { noteId: note.id })
    vault.setNow(at(3))
    const rev = await write(vault, note, 'Second')
    const [first] = await vault.call('notes.versions', { noteId: note.id })
    if (first === undefined) throw new Error('no version')
    vault.setNow(at(30))
    const restored = await vault.call('notes.restoreVersion', { versionId: first.id, baseRev: rev })
    expect(restored).toEqual({ noteId: note.id, rev: rev + 1 })
    const now = await vault.call('notes.open', { owner: note.owner, layer: note.layer })
    expect(now.doc).toEqual(noteDoc('First'))
    const [newest] = await vault.call('notes.versions', { noteId: note.id })
    if (newest === undefined) throw new Error('no version')
    expect((await vault.call('notes.version', { versionId: newest.id })).doc).toEqual(noteDoc('Second'))
    expect(vault.events.filter(({ name }) => name === 'notes.replaced')).toEqual([
      { name: 'notes.replaced', payload: { ids: [note.id] } },
    ])
  })

  test('a restore that started from an older text is refused and changes nothing', async () => {
    await using vault = await openTestVault()
    const note = await openOne(vault)
    await write(vault, note, 'First')
    await vault.call('notes.leave', { noteId: note.id })
    const rev = await write(vault, note, 'Second')
    const [version] = await vault.call('notes.versions', { noteId: note.id })
    if (version === undefined) throw new Error('no version')
    const stale = vault.call('notes.restoreVersion', { versionId: version.id, baseRev: rev - 1 })
    expect(await refusalOf(stale)).toMatchObject({ code: 'conflict', reason: 'newer-text' })
    const { doc: now } = await vault.call('notes.open', { owner: note.owner, layer: note.layer })
    expect(now).toEqual(noteDoc('Second'))
  })

  test.each([
    ['notes.leave', { noteId: unknownId }],
    ['notes.versions', { noteId: unknownId }],
    ['notes.version', { versionId: unknownId }],
    ['notes.restoreVersion', { versionId: unknownId, baseRev: 1 }],
  ])('%s of what is not there is not found', async (name, input) => {
    await using vault = await openTestVault()
    expect(await vault.raw(name, input)).toMatchObject({ error: { code: 'not-found' } })
  })

  test.each([
    ['notes.leave', { noteId: 'x' }],
    ['notes.versions', {}],
    ['notes.version', { versionId: "'; DROP TABLE note; --" }],
    ['notes.restoreVersion', { versionId: unknownId, baseRev: -1 }],
    ['notes.restoreVersion', { versionId: unknownId, baseRev: 1, doc: {} }],
  ])('%s refuses input of the wrong shape', async (name, input) => {
    await using vault = await openTestVault()
    expect(await vault.raw(name, input)).toMatchObject({ error: { code: 'invalid-input' } })
  })
})
