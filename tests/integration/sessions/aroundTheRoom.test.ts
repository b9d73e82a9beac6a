import { describe, expect, test } from 'vitest'
import type { RunningView } from '#shared/contract/running.ts'
import { runningStep } from '#shared/domain/running/steps.ts'
import type { PersonId, SessionId } from '#shared/ids.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'
import { openTestVault, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { runSession } from '#tests/support/runningSession.ts'

const notNow = { ok: false, error: { code: 'conflict', reason: 'not-allowed-now' } }
const malformed = { ok: false, error: { code: 'invalid-input' } }

const see = (vault: OpenTestVault, sessionId: SessionId): Promise<RunningView> =>
  vault.call('running.get', { sessionId })

const turnsIn = ({ steps }: RunningView): number =>
  new Set(steps.flatMap(({ turnId }) => (turnId === null ? [] : [turnId]))).size

describe('how the floor is shared', () => {
  const hear = async (vault: OpenTestVault, sessionId: SessionId, personId: PersonId, times: number) => {
    for (let told = 0; told < times; told += 1) {
      await vault.call('running.heard', { sessionId, personId, seconds: 100 })
    }
  }

  test('001-06 is one word, without a name or a number, and is forgotten when the session closes', async () => {
    await using vault = await openTestVault()
    const { session, who } = await runSession(vault)
    const sessionId = session.id
    expect((await see(vault, sessionId)).airtime).toBeNull()
    await hear(vault, sessionId, who('Ama'), 5)
    await hear(vault, sessionId, who('Ben'), 1)
    expect((await see(vault, sessionId)).airtime).toBe('one-voice')
    await vault.call('sessions.wrapUp', { sessionId })
    expect((await see(vault, sessionId)).airtime).toBe('one-voice')
    await vault.call('sessions.close', { sessionId })
    expect((await see(vault, sessionId)).airtime).toBeNull()
  })

  test('stays with the one session for which somebody chose so', async () => {
    await using vault = await openTestVault()
    const { session, who } = await runSession(vault)
    const sessionId = session.id
    for (const name of ['Ama', 'Ben']) await hear(vault, sessionId, who(name), 3)
    await hear(vault, sessionId, vault.me, 3)
    await vault.call('sessions.wrapUp', { sessionId })
    await vault.call('sessions.close', { sessionId, isAirtimeKept: true })
    expect((await see(vault, sessionId)).airtime).toBe('even')
  })

  test('is heard only while the session runs, of those who take part, and a little at a time', async () => {
    await using vault = await openTestVault()
    const { session, who } = await runSession(vault)
    const sessionId = session.id
    const heard = { sessionId, personId: who('Ama'), seconds: 30 }
    expect(await vault.raw('running.heard', { ...heard, personId: unknownId })).toMatchObject({
      error: { code: 'not-found' },
    })
    for (const seconds of [0, -1, 0.5, 7_200]) {
      expect(await vault.raw('running.heard', { ...heard, seconds })).toMatchObject(malformed)
    }
    await vault.call('sessions.pause', { sessionId })
    expect(await vault.raw('running.heard', heard)).toMatchObject(notNow)
  })
})

describe('a turn that there is no time for', () => {
  test('is left for another time while the session runs, and comes back by undo', async () => {
    await using vault = await openTestVault()
    const { session, circle, who, turn, topic } = await runSession(vault)
    const sessionId = session.id
    const other = await vault.call('topics.create', {
      circleId: circle.id,
      ownerPersonId: who('Ben'),
      title: 'The rota',
      kind: 'roadblock',
      sessionId: null,
    })
    await vault.call('turns.choose', { sessionId, topicIds: [other.id] })
    const before = await see(vault, sessionId)
    await vault.call('turns.drop', { turnId: turn.id })
    const after = await see(vault, sessionId)
    expect(turnsIn(after)).toBe(turnsIn(before) - 1)
    expect(runningStep(after.steps)?.id).toBe(runningStep(before.steps)?.id)
    expect((await vault.call('topics.get', { topicId: topic.id })).state).toBe('waiting')
    const offered = vault.events.findLast(({ name }) => name === 'undo.offered')
    if (offered?.name !== 'undo.offered') throw new Error('nothing to take back')
    expect(offered.payload.act).toBe('turn-dropped')
    await vault.call('undo.run', { token: offered.payload.token })
    expect((await see(vault, sessionId)).steps).toEqual(before.steps)
  })

  test('that has begun is not dropped', async () => {
    await using vault = await openTestVault()
    const { session, turn } = await runSession(vault)
    const sessionId = session.id
    for (;;) {
      const from = runningStep((await see(vault, sessionId)).steps)
      if (from?.turnId === turn.id) break
      await vault.call('running.next', { sessionId, from: from?.id ?? null })
    }
    expect(await vault.raw('turns.drop', { turnId: turn.id })).toMatchObject(notNow)
  })
})

describe('a host who leaves mid-session', () => {
  test('001-08 loses nothing: the step runs on, what was written stays, and anybody here may host on', async () => {
    await using vault = await openTestVault()
    const { session, who, turn } = await runSession(vault)
    const sessionId = session.id
    await vault.call('running.handOn', { sessionId, personId: who('Ama') })
    const note = await vault.call('notes.open', {
      owner: { table: 'turn', id: turn.id },
      layer: 'for_presenter',
    })
    await vault.call('notes.save', { noteId: note.id, baseRev: note.rev, doc: noteDoc('Said so far') })
    const before = await see(vault, sessionId)
    await vault.call('sessions.setAttendance', {
      sessionId,
      personId: who('Ama'),
      attendance: 'away',
    })
    const left = await see(vault, sessionId)
    expect(left.session.status).toBe('running')
    expect(left.session.people.find(({ isHost }) => isHost)).toMatchObject({ attendance: 'away' })
    expect(runningStep(left.steps)).toEqual(runningStep(before.steps))
    await vault.call('running.handOn', { sessionId, personId: who('Ben') })
    expect((await see(vault, sessionId)).session.people.filter(({ isHost }) => isHost)).toMatchObject([
      { personId: who('Ben') },
    ])
    const again = await vault.call('notes.open', {
      owner: { table: 'turn', id: turn.id },
      layer: 'for_presenter',
    })
    expect(again.doc).toEqual(noteDoc('Said so far'))
  })
})

describe('lengths nobody means', () => {
  test('a step of no minutes is left out, one of fifteen hours is taken, and more is refused', async () => {
    await using vault = await openTestVault()
    const { session } = await runSession(vault)
    const sessionId = session.id
    const { steps } = await see(vault, sessionId)
    const [, second, third] = steps
    if (second === undefined || third === undefined) throw new Error('a format has more steps')
    await vault.call('agenda.setLengths', {
      sessionId,
      lengths: [
        { stepId: second.id, seconds: 0 },
        { stepId: third.id, seconds: 54_000 },
      ],
    })
    const from = runningStep(steps)?.id ?? null
    const view = await vault.call('running.next', { sessionId, from })
    expect(runningStep(view.steps)).toMatchObject({ id: third.id, plannedSeconds: 54_000 })
    expect(
      await vault.raw('agenda.setLengths', {
        sessionId,
        lengths: [{ stepId: third.id, seconds: 54_001 }],
      }),
    ).toMatchObject(malformed)
    for (const lengthMinutes of [0, 901, 1.5]) {
      expect(await vault.raw('agenda.setSessionLength', { sessionId, lengthMinutes })).toMatchObject(
        malformed,
      )
    }
    expect(await vault.call('agenda.setSessionLength', { sessionId, lengthMinutes: 900 })).toMatchObject({
      lengthMinutes: 900,
    })
  })
})

describe('200,000 characters in the sheet of a turn', () => {
  test('are kept as they are, and as a line of the room they are refused and nothing else is lost', async () => {
    await using vault = await openTestVault()
    const { session, turn } = await runSession(vault)
    const long = 'She asked what they miss. '.repeat(8_000)
    const owner = { table: 'turn' as const, id: turn.id }
    const note = await vault.call('notes.open', { owner, layer: 'for_presenter' })
    await vault.call('notes.save', { noteId: note.id, baseRev: note.rev, doc: noteDoc(long) })
    const line = {
      sessionId: session.id,
      sessionStepId: null,
      turnId: turn.id,
      kind: 'experience',
      text: long,
      layer: 'for_presenter',
      fromPersonId: null,
      toPersonId: null,
    }
    expect(await vault.raw('contributions.add', line)).toMatchObject(malformed)
    expect((await vault.call('notes.open', { owner, layer: 'for_presenter' })).doc).toEqual(noteDoc(long))
  })
})
