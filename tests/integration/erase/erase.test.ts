import { existsSync, mkdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rowsOfFolder } from '#tests/support/backups.ts'
import { openTestVault, testPassphrase, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { refusalOf } from '#tests/support/vaultProcess.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'
import { trashOf } from '#tests/support/listed.ts'

const write = async (vault: OpenTestVault) => {
  const circle = await vault.found('Forum', ['Ama'])
  const owner = { table: 'circle' as const, id: circle.id }
  const note = await vault.call('notes.open', { owner, layer: 'private' })
  await vault.call('notes.save', { noteId: note.id, baseRev: note.rev, doc: noteDoc('Ama said: snow') })
  await vault.call('notes.leave', { noteId: note.id })
  const ama = circle.people.find(({ name }) => name === 'Ama')
  if (ama === undefined) throw new Error('Ama is not there')
  return { circle, owner, noteId: note.id, ama }
}

const nothing = {
  people: 0,
  circles: 0,
  sessions: 0,
  notes: 0,
  versions: 0,
  steps: 0,
  topics: 0,
  lines: 0,
  boardItems: 0,
}

describe('an act that erases', () => {
  test('says what goes, and what remains by name and day', async () => {
    await using vault = await openTestVault()
    const { noteId } = await write(vault)
    const file = `${vault.folder}/away.subrosa-backup`
    const protection = { kind: 'passphrase' as const, passphrase: 'ferry-saffron-window-13' }
    await vault.call('backup.create', { to: vault.token(file), protection })
    expect(await vault.call('erase.preview', { act: 'strike', noteId })).toEqual({
      goes: { ...nothing, notes: 1, versions: 1 },
      copies: [{ label: 'away.subrosa-backup', automatic: false, madeOn: '2026-11-21' }],
      copiedElsewhere: null,
      keptAside: [],
      isFileLarge: false,
      mayReplaceCopies: false,
      held: 0,
      minutesKnown: 0,
      notesWithName: 0,
    })
  })

  test('does not name a copy made before the text was written', async () => {
    await using vault = await openTestVault()
    const file = vault.token(`${vault.folder}/away.subrosa-backup`)
    const protection = { kind: 'passphrase' as const, passphrase: 'ferry-saffron-window-13' }
    await vault.call('backup.create', { to: file, protection })
    vault.setNow('2026-11-24T10:00:00.000Z')
    const { noteId } = await write(vault)
    expect((await vault.call('erase.preview', { act: 'strike', noteId })).copies).toEqual([])
  })

  test('empties a note, leaves a tombstone and a count, and cannot be undone, nor anything before it', async () => {
    await using vault = await openTestVault()
    const { owner, noteId } = await write(vault)
    await vault.call('trash.move', { table: 'note', id: noteId })
    await vault.call('trash.putBack', { table: 'note', id: noteId })
    const tokens = vault.events.flatMap((event) =>
      event.name === 'undo.offered' ? [event.payload.token] : [],
    )
    expect(await vault.call('erase.run', { act: 'strike', noteId })).toEqual({
      ...nothing,
      notes: 1,
      versions: 1,
    })
    expect(vault.events.filter(({ name }) => name === 'undo.cleared')).toHaveLength(1)
    for (const token of tokens) {
      expect(await refusalOf(vault.call('undo.run', { token }))).toMatchObject({ reason: 'nothing-to-undo' })
    }
    const fresh = await vault.call('notes.open', { owner, layer: 'private' })
    expect(fresh.id).not.toBe(noteId)
    await vault.close()
    const rows = await rowsOfFolder(vault.folder, testPassphrase)
    expect(rows['note_version']).toEqual([])
    expect(rows['tombstone']).toMatchObject([{ row_id: noteId, table_name: 'note', reason: 'struck' }])
    expect(rows['audit_event']?.filter(({ action }) => action === 'purged')).toHaveLength(1)
  })

  test('somebody is forgotten once they have left: no name, no word, and "someone" where a row must name them', async () => {
    await using vault = await openTestVault()
    const { circle, ama } = await write(vault)
    const session = await vault.call('sessions.plan', {
      circleId: circle.id,
      plannedFor: '2026-11-21T19:00',
      lengthMinutes: 60,
      place: 'office',
      hostPersonId: null,
    })
    await vault.call('sessions.start', { sessionId: session.id, beforeCharter: true })
    const step = await vault.call('steps.create', {
      title: 'Write a letter',
      ownerPersonId: ama.personId,
      circleId: circle.id,
      sessionId: session.id,
      horizon: 'someday',
      dueOn: null,
    })
    const forget = { act: 'forget' as const, personId: ama.personId, steps: 'keep' as const }
    expect(await refusalOf(vault.call('erase.run', forget))).toMatchObject({ reason: 'still-a-member' })
    await vault.call('circles.endMembership', { circleId: circle.id, membershipId: ama.membershipId })
    expect(await vault.call('erase.preview', forget)).toMatchObject({
      goes: { ...nothing, people: 1 },
      notesWithName: 1,
    })
    await vault.call('erase.run', forget)
    expect((await vault.call('people.list', {})).map(({ name }) => name)).toEqual(['Helga'])
    expect((await vault.call('circles.get', { circleId: circle.id })).people.map(({ name }) => name)).toEqual(
      ['Helga'],
    )
    const { people } = await vault.call('sessions.get', { sessionId: session.id })
    expect(people.map(({ name }) => name).toSorted()).toEqual(['Helga', 'someone'])
    expect(await vault.call('steps.byId', { ids: [step.id] })).toMatchObject([{ owner: { name: 'someone' } }])
    await vault.call('vault.speak', { language: 'de' })
    expect(await vault.call('steps.byId', { ids: [step.id] })).toMatchObject([{ owner: { name: 'jemand' } }])
    await vault.close()
    const rows = await rowsOfFolder(vault.folder, testPassphrase)
    expect(rows['person']?.find(({ id }) => id === ama.personId)).toMatchObject({
      display_name: '',
      state: 'forgotten',
    })
  })

  test('forgetting with their next steps takes those too', async () => {
    await using vault = await openTestVault()
    const { id } = await vault.call('people.add', { name: 'Cleo', relation: 'friend' })
    await vault.call('steps.create', {
      title: 'Write a letter',
      ownerPersonId: id,
      circleId: null,
      sessionId: null,
      horizon: 'someday',
      dueOn: null,
    })
    expect(await vault.call('erase.run', { act: 'forget', personId: id, steps: 'erase' })).toEqual({
      ...nothing,
      people: 1,
      steps: 1,
    })
    await vault.close()
    const rows = await rowsOfFolder(vault.folder, testPassphrase)
    expect([rows['person']?.length, rows['next_step']]).toEqual([1, []])
  })

  test('emptying the trash takes everything in it, and an empty one nothing', async () => {
    await using vault = await openTestVault()
    const { circle } = await write(vault)
    await vault.call('trash.move', { table: 'circle', id: circle.id })
    expect(await vault.call('erase.run', { act: 'trash' })).toEqual({
      ...nothing,
      circles: 1,
      notes: 1,
      versions: 1,
    })
    expect(await trashOf(vault)).toEqual([])
    expect(await vault.call('erase.run', { act: 'trash' })).toEqual(nothing)
  })

  test('automatic copies are replaced by a proven one that no longer holds it', async () => {
    await using vault = await openTestVault()
    const folder = `${vault.folder}/copies`
    mkdirSync(folder)
    await vault.call('backup.setAutomatic', { folder: vault.token(folder), keepMonthly: false })
    const { noteId } = await write(vault)
    await vault.call('backup.runAutomatic', {})
    const preview = await vault.call('erase.preview', { act: 'strike', noteId })
    expect(preview.mayReplaceCopies).toBe(true)
    await vault.call('erase.run', { act: 'strike', noteId })
    const { known } = await vault.call('backup.replaceAutomatic', {})
    expect(known.map(({ state }) => state).toSorted()).toEqual(['destroyed', 'destroyed', 'verified'])
    expect(preview.copies.map(({ label }) => existsSync(label))).toEqual(preview.copies.map(() => false))
  })

  test.each([
    { act: 'strike', noteId: unknownId },
    { act: 'forget', personId: unknownId, steps: 'keep' },
    { act: 'now', thing: { table: 'note', id: unknownId } },
    { act: 'now', thing: { table: 'session', id: unknownId } },
  ])('of what is not there is not found: %o', async (erasure) => {
    await using vault = await openTestVault()
    for (const name of ['erase.preview', 'erase.run']) {
      expect(await vault.raw(name, erasure)).toMatchObject({ error: { code: 'not-found' } })
    }
  })

  test.each([
    {},
    { act: 'everything' },
    { act: 'trash', more: 1 },
    { act: 'now', thing: { table: 'vault', id: unknownId } },
    { act: 'forget', personId: unknownId },
  ])('refuses %o', async (erasure) => {
    await using vault = await openTestVault()
    for (const name of ['erase.preview', 'erase.run']) {
      expect(await vault.raw(name, erasure)).toMatchObject({ error: { code: 'invalid-input' } })
    }
  })

  test('I am not forgotten', async () => {
    await using vault = await openTestVault()
    const me = vault.call('erase.run', { act: 'forget', personId: vault.me, steps: 'keep' })
    expect(await refusalOf(me)).toMatchObject({ reason: 'not-allowed-now' })
  })
})
