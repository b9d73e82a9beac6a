import { describe, expect, test } from 'vitest'
import type { UndoToken } from '#shared/ids.ts'
import { rowsOfFolder } from '#tests/support/backups.ts'
import { openTestVault, testPassphrase, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { refusalOf } from '#tests/support/vaultProcess.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'
import { sessionsOf, stepsOf, trashOf } from '#tests/support/listed.ts'

const lastToken = (vault: OpenTestVault): UndoToken => {
  const offered = vault.events.findLast(({ name }) => name === 'undo.offered')
  if (offered?.name !== 'undo.offered') throw new Error('nothing was offered to be undone')
  return offered.payload.token
}

const undo = (vault: OpenTestVault, token = lastToken(vault)) => vault.call('undo.run', { token })

const promise = async (vault: OpenTestVault, title: string) =>
  (
    await vault.call('steps.create', {
      title,
      ownerPersonId: vault.me,
      circleId: null,
      sessionId: null,
      horizon: 'someday',
      dueOn: null,
    })
  ).id

/** Everything the vault shows, as the window would ask for it. */
const everything = async (vault: OpenTestVault) => {
  const circles = await vault.call('circles.list', {})
  return {
    people: await vault.call('people.list', {}),
    circles: await Promise.all(circles.map(({ id }) => vault.call('circles.get', { circleId: id }))),
    sessions: await Promise.all(
      (await Promise.all(circles.map(({ id }) => sessionsOf(vault, id))))
        .flat()
        .map(({ id }) => vault.call('sessions.get', { sessionId: id })),
    ),
    steps: await stepsOf(vault, { of: 'mine' }),
    trash: await trashOf(vault),
  }
}

const prepare = async (vault: OpenTestVault) => {
  const circle = await vault.found('Forum', ['Ama', 'Ben'])
  const session = await vault.call('sessions.plan', {
    circleId: circle.id,
    plannedFor: '2026-12-01T19:00',
    lengthMinutes: 60,
    place: 'office',
    hostPersonId: null,
  })
  const stepId = await promise(vault, 'Ring the library')
  const ama = circle.people.find(({ name }) => name === 'Ama')
  if (ama === undefined) throw new Error('Ama is not there')
  const thrownAway = await promise(vault, 'Thrown away')
  await vault.call('trash.move', { table: 'next_step', id: thrownAway })
  return { circle, session, stepId, ama, thrownAway }
}

describe('undo', () => {
  test('a settling taken back goes back to the row it was, day of fading included, with a higher revision', async () => {
    await using vault = await openTestVault()
    const { stepId } = await prepare(vault)
    vault.setNow('2026-12-24T10:00:00.000Z')
    await vault.call('steps.settle', { stepId, as: 'done', sessionId: null })
    await undo(vault)
    await vault.close()
    const rows = await rowsOfFolder(vault.folder, testPassphrase)
    expect(rows['next_step']?.find(({ id }) => id === stepId)).toMatchObject({
      state: 'promised',
      updated_on: '2026-11-21',
      purge_on: '2027-12-26',
      rev: 3,
    })
    expect(rows['follow_up']).toEqual([])
  })

  test('a note restored to a version reads as before again', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const owner = { table: 'circle' as const, id: circle.id }
    const note = await vault.call('notes.open', { owner, layer: 'private' })
    await vault.call('notes.save', { noteId: note.id, baseRev: 1, doc: noteDoc('First') })
    await vault.call('notes.leave', { noteId: note.id })
    await vault.call('notes.save', { noteId: note.id, baseRev: 2, doc: noteDoc('Second') })
    const [version] = await vault.call('notes.versions', { noteId: note.id })
    if (version === undefined) throw new Error('no version')
    await vault.call('notes.restoreVersion', { versionId: version.id, baseRev: 3 })
    await undo(vault)
    expect(await vault.call('notes.open', { owner, layer: 'private' })).toMatchObject({
      doc: noteDoc('Second'),
      rev: 5,
    })
    expect(vault.events.filter(({ name }) => name === 'notes.replaced')).toHaveLength(2)
  })

  test('is refused when the row has moved on since, and changes nothing', async () => {
    await using vault = await openTestVault()
    const { stepId } = await prepare(vault)
    await vault.call('steps.begin', { stepId })
    const token = lastToken(vault)
    await vault.call('steps.carry', { stepId, dueOn: '2027-01-01' })
    const before = await everything(vault)
    expect(await refusalOf(undo(vault, token))).toMatchObject({ code: 'conflict', reason: 'moved-on' })
    expect(await everything(vault)).toEqual(before)
    await undo(vault)
    expect(await vault.call('steps.byId', { ids: [stepId] })).toMatchObject([
      { state: 'underway', dueOn: null },
    ])
  })

  test('is refused when something else needs what would go', async () => {
    await using vault = await openTestVault()
    await prepare(vault)
    const guest = await vault.call('people.add', { name: 'Cleo', relation: 'friend' })
    const token = lastToken(vault)
    await vault.found('Table', [], { people: [{ personId: guest.id }] })
    expect(await refusalOf(undo(vault, token))).toMatchObject({ reason: 'moved-on' })
    expect((await vault.call('people.list', {})).map(({ name }) => name)).toContain('Cleo')
  })

  test('is good once, and for the last twenty acts', async () => {
    await using vault = await openTestVault()
    const { stepId } = await prepare(vault)
    await vault.call('steps.begin', { stepId })
    const used = lastToken(vault)
    await undo(vault)
    expect(await refusalOf(undo(vault, used))).toMatchObject({ code: 'not-found', reason: 'nothing-to-undo' })
    await promise(vault, 'Oldest')
    const oldest = lastToken(vault)
    for (let count = 0; count < 20; count += 1) await promise(vault, `Newer ${count}`)
    expect(await refusalOf(undo(vault, oldest))).toMatchObject({ reason: 'nothing-to-undo' })
  })

  test('one act after another is taken back, the last one first', async () => {
    await using vault = await openTestVault()
    const { stepId } = await prepare(vault)
    const before = await everything(vault)
    const tokens: UndoToken[] = []
    for (const act of [
      () => vault.call('steps.begin', { stepId }),
      () => vault.call('steps.carry', { stepId, dueOn: '2027-01-01' }),
      () => vault.call('steps.settle', { stepId, as: 'done', sessionId: null }),
      () => vault.call('trash.move', { table: 'next_step', id: stepId }),
    ]) {
      await act()
      tokens.push(lastToken(vault))
    }
    for (const token of tokens.toReversed()) await undo(vault, token)
    expect(await everything(vault)).toEqual(before)
  })

  test('nothing is offered for a call that changed nothing, that is refused, or that only keeps text', async () => {
    await using vault = await openTestVault()
    const { circle, stepId } = await prepare(vault)
    const offered = () => vault.events.filter(({ name }) => name === 'undo.offered').length
    const before = offered()
    await refusalOf(vault.call('steps.reopen', { stepId }))
    const note = await vault.call('notes.open', {
      owner: { table: 'circle', id: circle.id },
      layer: 'private',
    })
    await vault.call('notes.save', { noteId: note.id, baseRev: note.rev, doc: { type: 'doc', content: [] } })
    expect(offered()).toBe(before)
    await vault.call('steps.begin', { stepId })
    expect(offered()).toBe(before + 1)
  })

  test.each([{ token: 'x' }, {}, { token: unknownId, more: 1 }])('refuses %o', async (input) => {
    await using vault = await openTestVault()
    expect(await vault.raw('undo.run', input)).toMatchObject({ error: { code: 'invalid-input' } })
  })
})
