import { beforeAll, describe, expect, test } from 'vitest'
import type { CallInput, CallOutput } from '#shared/contract/index.ts'
import type { NoteDoc, NoteLayer, NoteOwner } from '#shared/contract/notes.ts'
import { plainTextOf } from '#shared/domain/documents.ts'
import { placesOf } from '#tests/support/decryptedPages.ts'
import { keyOf } from '#tests/support/openByKey.ts'
import { openTestVault, testPassphrase, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { lineOf, runSession, type RunningSession } from '#tests/support/runningSession.ts'
import { refusalOf, startTestVault } from '#tests/support/vaultProcess.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'

const canary = 'Vermilion'
const minute = 60

/** Writes on one note, as an editor does. */
const writer = async (vault: OpenTestVault, owner: NoteOwner, layer: NoteLayer) => {
  let note = await vault.call('notes.open', { owner, layer })
  return {
    save: async (doc: NoteDoc): Promise<void> => {
      const { rev } = await vault.call('notes.save', { noteId: note.id, baseRev: note.rev, doc })
      note = { ...note, rev }
    },
    id: () => note.id,
    reopen: async () => (note = await vault.call('notes.open', { owner, layer })),
    leave: () => vault.call('notes.leave', { noteId: note.id }),
  }
}

const ofTurn = ({ turn }: RunningSession): NoteOwner => ({ table: 'turn', id: turn.id })
const unwrite = (
  { session }: RunningSession,
  minutes = 5,
  withMine = false,
): CallInput<'erase.run'> & { act: 'unwrite' } => ({
  act: 'unwrite',
  sessionId: session.id,
  minutes,
  withMine,
})

const textOf = async (vault: OpenTestVault, owner: NoteOwner, layer: NoteLayer): Promise<string> =>
  plainTextOf((await vault.call('notes.open', { owner, layer })).doc)

const stepOf = (vault: OpenTestVault, { session, turn, who }: RunningSession, title: string) =>
  vault.call('steps.create', {
    title,
    ownerPersonId: who('Ama'),
    circleId: null,
    sessionId: session.id,
    turnId: turn.id,
    horizon: 'someday',
    dueOn: null,
  })

const counted = ({ goes }: CallOutput<'erase.preview'>) => ({
  lines: goes.lines,
  steps: goes.steps,
  topics: goes.topics,
  boardItems: goes.boardItems,
  notes: goes.notes,
})

describe('unwriting the last minutes', () => {
  test('takes what was typed in that time, also inside an older paragraph, and leaves the older text', async () => {
    await using vault = await openTestVault()
    const run = await runSession(vault)
    const note = await writer(vault, ofTurn(run), 'for_presenter')
    await note.save(noteDoc('She took over in March.', 'He is missed.'))
    vault.pass(6 * minute)
    await note.save(noteDoc('She took over in March.', 'He is missed by Vermilion people.'))
    vault.pass(4 * minute)
    await note.save(noteDoc('She took over in March.', 'He is missed by Vermilion people.', 'And more.'))
    expect(counted(await vault.call('erase.preview', unwrite(run)))).toEqual({
      lines: 2,
      steps: 0,
      topics: 0,
      boardItems: 0,
      notes: 0,
    })
    await vault.call('erase.run', unwrite(run))
    expect(await textOf(vault, ofTurn(run), 'for_presenter')).toBe('She took over in March.\nHe is missed.')
    expect(vault.facts).toContainEqual({ name: 'notes.replaced', payload: { ids: [note.id()] } })
    expect((await vault.call('erase.preview', unwrite(run))).goes.lines).toBe(0)
    // What was written before that still has its own time.
    await vault.call('erase.run', unwrite(run, 11))
    expect(await textOf(vault, ofTurn(run), 'for_presenter')).toBe('')
  })

  test('an editor that still has the old text brings nothing back, and writing goes on', async () => {
    await using vault = await openTestVault()
    const run = await runSession(vault)
    const note = await writer(vault, ofTurn(run), 'for_presenter')
    await note.save(noteDoc(canary))
    await vault.call('erase.run', unwrite(run))
    expect(await refusalOf(note.save(noteDoc(canary)))).toMatchObject({ code: 'not-found' })
    await note.reopen()
    await note.save(noteDoc('older again'))
    vault.pass(7 * minute)
    await note.save(noteDoc('older again and secret'))
    await vault.call('erase.run', unwrite(run))
    expect(await textOf(vault, ofTurn(run), 'for_presenter')).toBe('older again')
  })

  test('takes next steps, asks, topics and lines made in that time, and a take-away back to what it was', async () => {
    await using vault = await openTestVault()
    const run = await runSession(vault)
    const { session, circle, turn, who } = run
    const older = await stepOf(vault, run, 'an older promise')
    await vault.call('turns.conclude', { turnId: turn.id, takeaway: 'I ask too much', outcome: null })
    vault.pass(6 * minute)
    const newer = await stepOf(vault, run, 'a new promise')
    await vault.call('turns.conclude', {
      turnId: turn.id,
      takeaway: 'I ask too much of him',
      outcome: 'clarity',
    })
    await vault.call('contributions.add', lineOf(run))
    await vault.call('topics.create', {
      circleId: circle.id,
      ownerPersonId: who('Ben'),
      title: 'something new',
      kind: 'roadblock',
      sessionId: session.id,
    })
    await vault.call('board.create', {
      circleId: circle.id,
      sessionId: session.id,
      kind: 'ask',
      personId: who('Ama'),
      text: 'a van',
      area: 'other',
      neededBy: null,
      isStanding: false,
      answersId: null,
    })
    const preview = await vault.call('erase.preview', unwrite(run))
    expect(counted(preview)).toEqual({ lines: 2, steps: 1, topics: 1, boardItems: 1, notes: 0 })
    await vault.call('erase.run', unwrite(run))
    const left = await vault.call('steps.byId', { ids: [older.id, newer.id] })
    expect(left.map(({ id }) => id)).toEqual([older.id])
    expect(await vault.call('contributions.list', { sessionId: session.id })).toEqual([])
    expect(await vault.call('board.list', { circleId: circle.id })).toEqual([])
    expect((await vault.call('turns.list', { sessionId: session.id }))[0]).toMatchObject({
      takeaway: 'I ask too much',
      outcome: null,
    })
  })

  test('takes a held line that became text in that time, from a note that stood there and from a new one', async () => {
    await using vault = await openTestVault()
    const run = await runSession(vault)
    const { session } = run
    for (;;) {
      const { steps } = await vault.call('running.get', { sessionId: session.id })
      const step = steps.find(({ state }) => state === 'running')
      if (step?.turnId === run.turn.id) break
      await vault.call('running.next', { sessionId: session.id, from: step?.id ?? null })
    }
    const note = await writer(vault, ofTurn(run), 'for_presenter')
    await note.save(noteDoc('She took over in March.'))
    await vault.call('running.goOffRecord', { sessionId: session.id, strength: 'held' })
    const held = []
    for (const text of [`${canary} for her`, `${canary} for me`]) {
      held.push(await vault.call('held.add', { sessionId: session.id, text }))
    }
    const [hers, mine] = held
    if (hers === undefined || mine === undefined) throw new Error('nothing is held')
    await vault.call('running.goOnRecord', { sessionId: session.id, isLengthKept: true })
    // Said long ago, and written only now, in the wrap-up.
    vault.pass(40 * minute)
    await vault.call('sessions.wrapUp', { sessionId: session.id })
    await vault.call('held.settle', { heldLineId: hers.id, as: 'hand-over' })
    await vault.call('held.settle', { heldLineId: mine.id, as: 'keep' })
    expect(await textOf(vault, ofTurn(run), 'for_presenter')).toContain(canary)

    expect((await vault.call('erase.preview', unwrite(run))).goes.lines).toBe(1)
    await vault.call('erase.run', unwrite(run))
    expect(await textOf(vault, ofTurn(run), 'for_presenter')).toBe('She took over in March.')
    expect(await textOf(vault, ofTurn(run), 'private')).toBe(`${canary} for me`)
    await vault.call('erase.run', unwrite(run, 5, true))
    expect(await textOf(vault, ofTurn(run), 'private')).toBe('')
  })

  test('leaves what is only mine, unless asked for it too', async () => {
    await using vault = await openTestVault()
    const run = await runSession(vault)
    const mine = await writer(vault, { table: 'session', id: run.session.id }, 'private')
    await mine.save(noteDoc(canary))
    await vault.call('contributions.add', { ...lineOf(run, 'word'), sessionStepId: null })
    await vault.call('erase.run', unwrite(run))
    expect(await textOf(vault, { table: 'session', id: run.session.id }, 'private')).toBe(canary)
    expect((await vault.call('erase.preview', unwrite(run, 5, true))).goes.lines).toBe(2)
    await vault.call('erase.run', unwrite(run, 5, true))
    expect(await textOf(vault, { table: 'session', id: run.session.id }, 'private')).toBe('')
    expect(await vault.call('contributions.list', { sessionId: run.session.id })).toEqual([])
  })

  test('cannot be undone, and neither can what was done before', async () => {
    await using vault = await openTestVault()
    const run = await runSession(vault)
    await stepOf(vault, run, canary)
    const offer = vault.events.findLast(({ name }) => name === 'undo.offered')
    await vault.call('erase.run', unwrite(run))
    expect(vault.facts).toContainEqual({ name: 'undo.cleared', payload: {} })
    if (offer?.name !== 'undo.offered') throw new Error('nothing was offered')
    expect(await refusalOf(vault.call('undo.run', { token: offer.payload.token }))).toMatchObject({
      reason: 'nothing-to-undo',
    })
  })

  test('is known only since the vault was opened, and says how far back', async () => {
    await using vault = await openTestVault()
    const run = await runSession(vault)
    const note = await writer(vault, ofTurn(run), 'for_presenter')
    await note.save(noteDoc(canary))
    vault.pass(3 * minute)
    expect((await vault.call('erase.preview', unwrite(run))).minutesKnown).toBe(3)
    await vault.close()
    await using again = startTestVault()
    await again.call('vault.open', { folder: again.token(vault.folder), passphrase: testPassphrase })
    expect(await again.call('erase.preview', unwrite(run))).toMatchObject({
      minutesKnown: 0,
      goes: { lines: 0 },
    })
  })

  test('what a hold keeps stays, all of it', async () => {
    await using vault = await openTestVault()
    const run = await runSession(vault)
    const note = await writer(vault, ofTurn(run), 'for_presenter')
    await note.save(noteDoc(canary))
    await vault.call('holds.set', {
      of: { scope: 'circle', id: run.circle.id },
      reason: 'a dispute',
    })
    expect(await refusalOf(vault.call('erase.run', unwrite(run)))).toMatchObject({ reason: 'on-hold' })
    expect(await textOf(vault, ofTurn(run), 'for_presenter')).toBe(canary)
  })

  test('is refused for a session that is not under way', async () => {
    await using vault = await openTestVault()
    const run = await runSession(vault)
    await vault.call('sessions.wrapUp', { sessionId: run.session.id })
    await vault.call('erase.preview', unwrite(run))
    await vault.call('sessions.close', { sessionId: run.session.id })
    expect(await refusalOf(vault.call('erase.run', unwrite(run)))).toMatchObject({
      reason: 'not-allowed-now',
    })
  })
})

describe('unwriting leaves nothing in the decrypted files', () => {
  let key: Uint8Array
  beforeAll(async () => {
    await using vault = await openTestVault()
    key = await keyOf(vault.folder, testPassphrase)
  })

  test('in the note, its versions, the index, rows made in it, the undo and the log', async () => {
    await using vault = await openTestVault()
    const run = await runSession(vault)
    const note = await writer(vault, ofTurn(run), 'for_presenter')
    await note.save(noteDoc('An older line stays.', 'And a second.'))
    await note.leave()
    vault.pass(11 * minute)
    const long = `${canary} kestrel `.repeat(600)
    await note.save(noteDoc('An older line stays.', 'And a second.', long))
    await note.leave()
    vault.pass(1 * minute)
    // Typed, kept as a version, and deleted again by hand.
    await note.save(noteDoc(`An older line ${canary} stays.`, 'And a second.'))
    await stepOf(vault, run, `Ring ${canary}`)
    await vault.call('contributions.add', { ...lineOf(run), text: `${canary} said somebody` })
    expect(placesOf(vault.folder, key, canary)).not.toEqual([])
    await vault.call('erase.run', unwrite(run))
    expect(placesOf(vault.folder, key, canary)).toEqual([])
    await vault.call('notes.open', { owner: ofTurn(run), layer: 'for_presenter' })
    const { id } = await vault.call('notes.open', { owner: ofTurn(run), layer: 'for_presenter' })
    const versions = await vault.call('notes.versions', { noteId: id })
    const texts = await Promise.all(
      versions.map(async (version) =>
        plainTextOf((await vault.call('notes.version', { versionId: version.id })).doc),
      ),
    )
    expect(texts).toContain('An older line stays.\nAnd a second.')
    expect(texts.join('\n')).not.toContain(canary)
    await vault.close()
    expect(placesOf(vault.folder, key, canary)).toEqual([])
    expect(placesOf(vault.folder, key, 'An older line stays.')).not.toEqual([])
  })
})
