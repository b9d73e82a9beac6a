import { describe, expect, test } from 'vitest'
import type { CircleView } from '#shared/contract/circles.ts'
import type { TrashedThing } from '#shared/contract/trash.ts'
import type { SessionId } from '#shared/ids.ts'
import { openTestVault, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { refusalOf } from '#tests/support/vaultProcess.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'
import { sessionsOf, stepsOf, trashOf } from '#tests/support/listed.ts'

const plan = async (vault: OpenTestVault, circle: CircleView, day = '2026-12-01'): Promise<SessionId> => {
  const session = await vault.call('sessions.plan', {
    circleId: circle.id,
    plannedFor: `${day}T19:00`,
    lengthMinutes: 60,
    place: 'office',
    hostPersonId: null,
  })
  return session.id
}

const write = async (
  vault: OpenTestVault,
  owner: { table: 'session'; id: SessionId } | { table: 'circle'; id: CircleView['id'] },
  text: string,
) => {
  const note = await vault.call('notes.open', { owner, layer: 'private' })
  await vault.call('notes.save', { noteId: note.id, baseRev: note.rev, doc: noteDoc(text) })
  return note.id
}

const promise = async (vault: OpenTestVault, circle: CircleView | null, title: string) =>
  (
    await vault.call('steps.create', {
      title,
      ownerPersonId: vault.me,
      circleId: circle?.id ?? null,
      sessionId: null,
      horizon: 'someday',
      dueOn: null,
    })
  ).id

const things = async (vault: OpenTestVault) =>
  (await trashOf(vault)).map(({ thing, words, along }) => ({
    table: thing.table,
    words,
    along,
  }))

const none = { sessions: 0, notes: 0, steps: 0 }

describe('the trash', () => {
  test('a note goes with its first words and comes back as it was', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const owner = { table: 'circle' as const, id: circle.id }
    const id = await write(vault, owner, 'Snow at the harbour')
    await vault.call('trash.move', { table: 'note', id })
    expect(await trashOf(vault)).toEqual([
      {
        thing: { table: 'note', id },
        words: 'Snow at the harbour',
        circle: { id: circle.id, name: 'Forum' },
        layer: 'private',
        sessionOn: null,
        along: none,
        trashedOn: '2026-11-21',
        goesOn: '2026-12-21',
        isHeld: false,
      },
    ])
    await vault.call('trash.putBack', { table: 'note', id })
    expect(await trashOf(vault)).toEqual([])
    expect((await vault.call('notes.open', { owner, layer: 'private' })).doc).toEqual(
      noteDoc('Snow at the harbour'),
    )
  })

  test('a note comes back behind the text that was begun in its place, with its versions', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const owner = { table: 'circle' as const, id: circle.id }
    const id = await write(vault, owner, 'Older')
    await vault.call('notes.leave', { noteId: id })
    await vault.call('trash.move', { table: 'note', id })
    const newer = await write(vault, owner, 'Newer')
    await vault.call('trash.putBack', { table: 'note', id })
    const note = await vault.call('notes.open', { owner, layer: 'private' })
    expect(note.id).toBe(newer)
    expect(note.doc).toEqual({
      type: 'doc',
      content: [...noteDoc('Newer').content, ...noteDoc('Older').content],
    })
    const versions = await vault.call('notes.versions', { noteId: newer })
    expect(versions.map(({ words }) => words).toSorted((one, other) => one - other)).toEqual([1, 2])
  })

  test('a note comes back alone where nothing was written in its place', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const owner = { table: 'circle' as const, id: circle.id }
    const id = await write(vault, owner, 'Older')
    await vault.call('trash.move', { table: 'note', id })
    await vault.call('notes.open', { owner, layer: 'private' })
    await vault.call('trash.putBack', { table: 'note', id })
    expect(await vault.call('notes.open', { owner, layer: 'private' })).toMatchObject({
      id,
      doc: noteDoc('Older'),
    })
  })

  test('a step in the trash is in no list and no count, and comes back with its report', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const id = await promise(vault, circle, 'Ring the library')
    await vault.call('steps.settle', { stepId: id, as: 'done', sessionId: null })
    await vault.call('trash.move', { table: 'next_step', id })
    for (const scope of [{ of: 'mine' as const }, { of: 'circle' as const, circleId: circle.id }]) {
      expect(await stepsOf(vault, scope)).toEqual([])
    }
    expect(await vault.call('steps.byId', { ids: [id] })).toEqual([])
    expect(await vault.call('today.get', {})).toMatchObject({ mySteps: [], myOpenSteps: 0 })
    expect(await refusalOf(vault.call('steps.reopen', { stepId: id }))).toMatchObject({ code: 'not-found' })
    await vault.call('trash.putBack', { table: 'next_step', id })
    expect(await vault.call('steps.reopen', { stepId: id })).toMatchObject({ state: 'promised' })
  })

  test('a session takes its notes along and leaves its promises', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const id = await plan(vault, circle)
    await write(vault, { table: 'session', id }, 'Snow')
    const step = await vault.call('steps.create', {
      title: 'Ring the library',
      ownerPersonId: vault.me,
      circleId: null,
      sessionId: id,
      horizon: 'someday',
      dueOn: null,
    })
    await vault.call('trash.move', { table: 'session', id })
    expect(await things(vault)).toEqual([{ table: 'session', words: '', along: { ...none, notes: 1 } }])
    expect(await sessionsOf(vault, circle.id)).toEqual([])
    expect((await vault.call('today.get', {})).sessions).toEqual([])
    expect(await vault.call('steps.byId', { ids: [step.id] })).toMatchObject([
      { title: 'Ring the library', sessionId: null },
    ])
    await vault.call('trash.putBack', { table: 'session', id })
    expect((await vault.call('sessions.get', { sessionId: id })).people).toHaveLength(2)
    const note = await vault.call('notes.open', { owner: { table: 'session', id }, layer: 'private' })
    expect(note.doc).toEqual(noteDoc('Snow'))
  })

  test('a circle takes everything of it along, and brings back what it took and nothing else', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama', 'Ben'])
    const early = await plan(vault, circle, '2026-12-01')
    const late = await plan(vault, circle, '2026-12-08')
    await write(vault, { table: 'session', id: early }, 'Snow')
    const step = await promise(vault, circle, 'Ring the library')
    await vault.call('trash.move', { table: 'session', id: late })
    await vault.call('trash.move', { table: 'circle', id: circle.id })
    expect(await vault.call('circles.list', {})).toEqual([])
    expect(await vault.call('today.get', {})).toMatchObject({ circles: 0, sessions: [], mySteps: [] })
    expect(await refusalOf(vault.call('sessions.get', { sessionId: early }))).toMatchObject({
      code: 'not-found',
    })
    const inTrash = await things(vault)
    expect(inTrash).toHaveLength(2)
    expect(inTrash).toContainEqual({
      table: 'circle',
      words: 'Forum',
      along: { sessions: 1, notes: 1, steps: 1 },
    })
    const alone = vault.call('trash.putBack', { table: 'session', id: late })
    expect(await refusalOf(alone)).toMatchObject({ code: 'conflict', reason: 'circle-in-trash' })
    await vault.call('trash.putBack', { table: 'circle', id: circle.id })
    expect((await vault.call('circles.get', { circleId: circle.id })).people).toHaveLength(3)
    expect((await sessionsOf(vault, circle.id)).map(({ id }) => id)).toEqual([early])
    expect(await vault.call('steps.byId', { ids: [step] })).toHaveLength(1)
    expect(await things(vault)).toMatchObject([{ table: 'session' }])
  })

  test('what people sit together in stays, and so do I and everybody somebody has named', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const id = await plan(vault, circle)
    await vault.call('sessions.start', { sessionId: id, beforeCharter: true })
    const ama = circle.people.find(({ isMe }) => !isMe)
    const refused: readonly (readonly [TrashedThing, string])[] = [
      [{ table: 'session', id }, 'not-allowed-now'],
      [{ table: 'circle', id: circle.id }, 'not-allowed-now'],
      [{ table: 'person', id: vault.me }, 'not-allowed-now'],
      [{ table: 'person', id: ama?.personId ?? vault.me }, 'still-in-use'],
    ]
    for (const [thing, reason] of refused) {
      expect(await refusalOf(vault.call('trash.move', thing))).toMatchObject({ code: 'conflict', reason })
    }
    expect(await trashOf(vault)).toEqual([])
  })

  test('somebody nobody names can be thrown away and fetched back, somebody who is mentioned cannot', async () => {
    await using vault = await openTestVault()
    const { id } = await vault.call('people.add', { name: 'Cleo', relation: 'friend' })
    await vault.call('trash.move', { table: 'person', id })
    expect((await vault.call('people.list', {})).map(({ name }) => name)).toEqual(['Helga'])
    await vault.call('trash.putBack', { table: 'person', id })
    expect((await vault.call('people.list', {})).map(({ name }) => name)).toEqual(['Helga', 'Cleo'])
    const circle = await vault.found('Forum', [])
    const note = await vault.call('notes.open', {
      owner: { table: 'circle', id: circle.id },
      layer: 'private',
    })
    const mention = { type: 'mention', attrs: { personId: id } }
    await vault.call('notes.save', {
      noteId: note.id,
      baseRev: note.rev,
      doc: { type: 'doc', content: [{ type: 'paragraph', content: [mention] }] },
    })
    expect(await refusalOf(vault.call('trash.move', { table: 'person', id }))).toMatchObject({
      reason: 'still-in-use',
    })
  })

  test('what is in the trash is in a backup too, but not in what its preview counts', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const step = await promise(vault, circle, 'Ring the library')
    await vault.call('trash.move', { table: 'next_step', id: step })
    const file = `${vault.folder}/away.subrosa-backup`
    const secret = { kind: 'passphrase' as const, passphrase: 'ferry-saffron-window-13' }
    await vault.call('backup.create', { to: vault.token(file), protection: secret })
    const preview = await vault.call('backup.preview', { file: vault.token(file), secret })
    expect(preview.circles).toMatchObject([{ name: 'Forum', steps: 0 }])
    expect(preview.difference).toMatchObject({ onlyHere: 0, onlyThere: 0, changed: 0 })
  })

  test.each(['note', 'next_step', 'session', 'circle', 'person'] as const)(
    'a %s nobody has is not found, in either direction',
    async (table) => {
      await using vault = await openTestVault()
      for (const name of ['trash.move', 'trash.putBack']) {
        expect(await vault.raw(name, { table, id: unknownId })).toMatchObject({
          error: { code: 'not-found' },
        })
      }
    },
  )

  test.each([
    { table: 'vault', id: unknownId },
    { table: 'person"; DROP TABLE note; --', id: unknownId },
    { table: 'note', id: 'x' },
    { table: 'note', id: unknownId, more: 1 },
  ])('refuses a thing that is none: %o', async (thing) => {
    await using vault = await openTestVault()
    for (const name of ['trash.move', 'trash.putBack']) {
      expect(await vault.raw(name, thing)).toMatchObject({ error: { code: 'invalid-input' } })
    }
  })

  test('is read a stretch at a time, the newest first, each thing once', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    for (let n = 0; n < 205; n++) {
      await vault.call('trash.move', { table: 'next_step', id: await promise(vault, circle, `Promise ${n}`) })
    }
    await write(vault, { table: 'circle', id: circle.id }, 'Snow').then((id) =>
      vault.call('trash.move', { table: 'note', id }),
    )
    const first = await vault.call('trash.list', { offset: 0, limit: 200 })
    const rest = await vault.call('trash.list', { offset: 200, limit: 200 })
    expect([first.total, first.rows.length, rest.total, rest.rows.length]).toEqual([206, 200, 206, 6])
    expect(new Set([...first.rows, ...rest.rows].map(({ thing }) => thing.id)).size).toBe(206)
  })
})
