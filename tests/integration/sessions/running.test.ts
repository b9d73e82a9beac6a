import { describe, expect, test } from 'vitest'
import type { RunningStep, RunningView } from '#shared/contract/running.ts'
import { elapsedSeconds, msOf } from '#shared/domain/running/elapsed.ts'
import { runningStep } from '#shared/domain/running/steps.ts'
import type { NoteId, SessionId } from '#shared/ids.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'
import { openTestVault, testPassphrase, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { lineOf, runSession } from '#tests/support/runningSession.ts'
import { refusalOf, startTestVault } from '#tests/support/vaultProcess.ts'

const begin = '2026-11-21T18:00:00.000Z'

/** A mutual mentoring session of four people that has just begun. */
const started = async (vault: OpenTestVault, name = 'Forum'): Promise<SessionId> => {
  const circle = await vault.found(name, ['Ama', 'Priya', 'Bo'])
  const { id: sessionId } = await vault.call('sessions.plan', {
    circleId: circle.id,
    plannedFor: '2026-11-21T18:00',
    lengthMinutes: 120,
    place: 'home',
    hostPersonId: null,
  })
  await vault.call('sessions.start', { sessionId, beforeCharter: true })
  return sessionId
}

const see = (vault: OpenTestVault, sessionId: SessionId): Promise<RunningView> =>
  vault.call('running.get', { sessionId })

const current = ({ steps }: RunningView): RunningStep => {
  const step = runningStep(steps)
  if (step === undefined) throw new Error('No step runs')
  return step
}

const taken = (view: RunningView): number =>
  elapsedSeconds(current(view), { nowMs: msOf(view.now), pausedAt: view.pausedAt })

const next = async (vault: OpenTestVault, sessionId: SessionId): Promise<RunningView> =>
  vault.call('running.next', { sessionId, from: current(await see(vault, sessionId)).id })

/** The app looks after the session while time goes by. */
const goOn = async (vault: OpenTestVault, sessionId: SessionId, seconds: number): Promise<void> => {
  vault.pass(seconds)
  await vault.call('running.beat', { sessionId })
}

const notNow = { ok: false, error: { code: 'conflict', reason: 'not-allowed-now' } }

describe('a session that runs', () => {
  test('begins with its first step, goes on step by step, and keeps what each has taken', async () => {
    await using vault = await openTestVault({ now: begin })
    const sessionId = await started(vault)
    expect(current(await see(vault, sessionId)).title).toBe('Welcome and what stays here')
    await goOn(vault, sessionId, 200)
    const view = await next(vault, sessionId)
    expect(current(view).title).toBe('Check-in')
    expect(view.steps[0]).toMatchObject({
      state: 'done',
      startedAt: begin,
      endedAt: '2026-11-21T18:03:20.000Z',
    })
    expect(view.steps.filter(({ state }) => state === 'running')).toHaveLength(1)
  })

  test('two presses of Next are one step, and back goes on where it stopped', async () => {
    await using vault = await openTestVault({ now: begin })
    const sessionId = await started(vault)
    const from = current(await see(vault, sessionId)).id
    await goOn(vault, sessionId, 100)
    await vault.call('running.next', { sessionId, from })
    expect(current(await vault.call('running.next', { sessionId, from })).title).toBe('Check-in')
    await goOn(vault, sessionId, 10)
    await vault.call('running.backTo', { sessionId, stepId: from })
    await goOn(vault, sessionId, 20)
    expect(taken(await see(vault, sessionId))).toBe(120)
  })

  test('skips what is still to come, takes it after all, and refuses what cannot be', async () => {
    await using vault = await openTestVault({ now: begin })
    const sessionId = await started(vault)
    const { steps } = await see(vault, sessionId)
    const [first, second] = steps.map(({ id }) => id)
    if (first === undefined || second === undefined) throw new Error('A format has more steps')
    await vault.call('running.skip', { sessionId, stepId: second })
    expect(current(await next(vault, sessionId)).title).toBe(steps[2]?.title)
    expect(current(await vault.call('running.backTo', { sessionId, stepId: second })).title).toBe('Check-in')
    expect(await vault.raw('running.skip', { sessionId, stepId: first })).toMatchObject(notNow)
    expect(await vault.raw('running.skip', { sessionId, stepId: unknownId })).toMatchObject({
      error: { code: 'not-found' },
    })
    expect(await vault.raw('running.next', { sessionId, from: 'first' })).toMatchObject({
      error: { code: 'invalid-input' },
    })
    await vault.call('sessions.wrapUp', { sessionId })
    expect(await vault.raw('running.next', { sessionId, from: null })).toMatchObject(notNow)
  })

  test('a pause stops the clock, unless people say that they went on meanwhile', async () => {
    await using vault = await openTestVault({ now: begin })
    const sessionId = await started(vault)
    await goOn(vault, sessionId, 60)
    await vault.call('sessions.pause', { sessionId })
    await goOn(vault, sessionId, 600)
    expect(taken(await see(vault, sessionId))).toBe(60)
    await vault.call('sessions.resume', { sessionId })
    await goOn(vault, sessionId, 30)
    expect(taken(await see(vault, sessionId))).toBe(90)
    await vault.call('sessions.pause', { sessionId })
    await goOn(vault, sessionId, 600)
    await vault.call('sessions.resume', { sessionId, isTimeCounted: true })
    expect(taken(await see(vault, sessionId))).toBe(690)
  })

  test('a computer that sleeps counts as a pause, a clock set back as nothing', async () => {
    await using vault = await openTestVault({ now: begin })
    const sessionId = await started(vault)
    await goOn(vault, sessionId, 60)
    vault.setNow('2026-11-21T18:21:00.000Z')
    expect(await vault.call('running.beat', { sessionId })).toMatchObject({
      noticed: { kind: 'slept', seconds: 1_200 },
    })
    expect(Math.round(taken(await see(vault, sessionId)))).toBe(60)
    vault.setNow('2026-11-21T17:21:00.000Z')
    expect(await vault.call('running.beat', { sessionId })).toMatchObject({
      noticed: { kind: 'set-back', seconds: 3_600 },
    })
    expect(Math.round(taken(await see(vault, sessionId)))).toBe(60)
  })

  test('a sleep that nobody has noticed yet is not charged to the step that comes next', async () => {
    await using vault = await openTestVault({ now: begin })
    const sessionId = await started(vault)
    await goOn(vault, sessionId, 60)
    vault.setNow('2026-11-21T18:21:00.000Z')
    const view = await next(vault, sessionId)
    expect(view.steps[0]?.pausedSeconds).toBe(1_200)
    vault.pass(15)
    expect(Math.round(taken(await see(vault, sessionId)))).toBe(15)
  })

  test('the timer goes on through a lock of some minutes; after three days with the lid closed it is a pause', async () => {
    await using vault = await openTestVault({ now: begin })
    const sessionId = await started(vault)
    await goOn(vault, sessionId, 60)
    await vault.close()

    const reopened = async (now: string) => {
      const later = startTestVault({ now })
      await later.call('vault.open', { folder: later.token(vault.folder), passphrase: testPassphrase })
      const { noticed } = await later.call('running.beat', { sessionId })
      const view = await later.call('running.get', { sessionId })
      await later.close()
      return { noticed, view, taken: taken(view) }
    }
    const soon = await reopened('2026-11-21T18:06:00.000Z')
    expect(soon).toMatchObject({ noticed: null, taken: 360 })
    const daysLater = await reopened('2026-11-24T18:06:00.000Z')
    expect(daysLater).toMatchObject({
      noticed: { kind: 'paused', seconds: 3 * 24 * 60 * 60 },
      taken: 360,
      view: { pausedAt: '2026-11-21T18:06:00.000Z', session: { status: 'paused' } },
    })
    expect(current(daysLater.view).title).toBe('Welcome and what stays here')
  })

  test('one session runs at a time; another begins when the first is paused for it, and may go on later', async () => {
    await using vault = await openTestVault({ now: begin })
    const first = await started(vault, 'One')
    await goOn(vault, first, 60)
    const circle = await vault.found('Other', ['Cleo'])
    const { id: second } = await vault.call('sessions.plan', {
      circleId: circle.id,
      plannedFor: '2026-11-21T19:00',
      lengthMinutes: 60,
      place: 'home',
      hostPersonId: null,
    })
    const other = { error: { code: 'conflict', reason: 'another-session-runs' } }
    expect(
      await vault.raw('sessions.start', { sessionId: second, beforeCharter: true, pauseOther: false }),
    ).toMatchObject(other)
    await vault.call('sessions.start', { sessionId: second, beforeCharter: true, pauseOther: true })
    expect(await see(vault, first)).toMatchObject({ pausedAt: '2026-11-21T18:01:00.000Z' })
    await goOn(vault, second, 600)
    expect(await vault.raw('sessions.resume', { sessionId: first })).toMatchObject(other)
    await vault.call('sessions.resume', { sessionId: first, pauseOther: true })
    expect(taken(await see(vault, first))).toBe(60)
    expect((await see(vault, second)).session.status).toBe('paused')
  })

  test('wrapping up ends the step, one may come back to it, and closing lets go of what was not come to', async () => {
    await using vault = await openTestVault({ now: begin })
    const sessionId = await started(vault)
    await goOn(vault, sessionId, 60)
    await vault.call('sessions.wrapUp', { sessionId })
    expect((await see(vault, sessionId)).steps.map(({ state }) => state).slice(0, 2)).toEqual([
      'done',
      'pending',
    ])
    await vault.call('sessions.resume', { sessionId })
    expect(taken(await see(vault, sessionId))).toBe(60)
    await vault.call('sessions.wrapUp', { sessionId })
    await vault.call('sessions.close', { sessionId })
    const states = new Set((await see(vault, sessionId)).steps.slice(1).map(({ state }) => state))
    expect([...states]).toEqual(['skipped'])
  })

  test('001-08 hosting is a role for a session: whoever leaves hands it on, to somebody who is there', async () => {
    await using vault = await openTestVault({ now: begin })
    const sessionId = await started(vault)
    const { people } = (await see(vault, sessionId)).session
    const [me, ama, priya] = people.map(({ personId }) => personId)
    if (me === undefined || ama === undefined || priya === undefined) throw new Error('Four people take part')
    await vault.call('sessions.setAttendance', { sessionId, personId: priya, attendance: 'away' })
    expect(await vault.raw('running.handOn', { sessionId, personId: priya })).toMatchObject(notNow)
    const handed = await vault.call('running.handOn', { sessionId, personId: ama })
    expect(handed.session.people.filter(({ isHost }) => isHost).map(({ personId }) => personId)).toEqual([
      ama,
    ])
  })

  test('001-20 who comes late or leaves early changes the minutes of rounds that have not begun', async () => {
    await using vault = await openTestVault({ now: begin })
    const sessionId = await started(vault)
    const lengthOf = async (title: string): Promise<number | undefined> =>
      (await see(vault, sessionId)).steps.find((step) => step.title === title)?.plannedSeconds
    expect(await lengthOf('Check-in')).toBe(480)
    const bo = (await see(vault, sessionId)).session.people.at(-1)?.personId ?? unknownId
    await vault.call('sessions.setAttendance', { sessionId, personId: bo, attendance: 'away' })
    expect(await lengthOf('Check-in')).toBe(360)
    await next(vault, sessionId)
    await vault.call('sessions.setAttendance', { sessionId, personId: bo, attendance: 'partly' })
    expect(await lengthOf('Check-in')).toBe(360)
    expect(await lengthOf('One next step each')).toBe(240)
  })
})

describe('off the record', () => {
  test('001-27 leaves only its length, over steps and whatever the host does meanwhile', async () => {
    await using vault = await openTestVault({ now: begin })
    const sessionId = await started(vault)
    await goOn(vault, sessionId, 60)
    await vault.call('running.goOffRecord', { sessionId })
    await goOn(vault, sessionId, 120)
    const view = await next(vault, sessionId)
    expect(view.steps[0]).toMatchObject({
      offRecord: 'unwritten',
      offRecordSince: null,
      offRecordSeconds: 120,
    })
    expect(current(view)).toMatchObject({
      offRecord: 'unwritten',
      offRecordSince: '2026-11-21T18:01:00.000Z',
    })
    await goOn(vault, sessionId, 30)
    const back = await vault.call('running.goOnRecord', { sessionId, isLengthKept: true })
    expect(current(back)).toMatchObject({
      offRecord: 'unwritten',
      offRecordSince: null,
      offRecordSeconds: 30,
    })
    expect((await vault.call('sessions.get', { sessionId })).unwrittenSeconds).toBe(150)
  })

  test('001-27 or nothing at all', async () => {
    await using vault = await openTestVault({ now: begin })
    const sessionId = await started(vault)
    await vault.call('running.goOffRecord', { sessionId })
    await goOn(vault, sessionId, 120)
    await next(vault, sessionId)
    await goOn(vault, sessionId, 30)
    const back = await vault.call('running.goOnRecord', { sessionId, isLengthKept: false })
    expect(back.steps.every(({ offRecord }) => offRecord === 'none')).toBe(true)
    expect(back.steps.every(({ offRecordSeconds }) => offRecordSeconds === 0)).toBe(true)
    expect((await vault.call('sessions.get', { sessionId })).unwrittenSeconds).toBe(0)
  })

  test('ends when the session closes, and not before', async () => {
    await using vault = await openTestVault({ now: begin })
    const sessionId = await started(vault)
    await vault.call('running.goOffRecord', { sessionId })
    await goOn(vault, sessionId, 120)
    await vault.call('sessions.wrapUp', { sessionId })
    expect((await see(vault, sessionId)).steps[0]?.offRecordSince).not.toBeNull()
    await vault.call('sessions.close', { sessionId })
    expect((await see(vault, sessionId)).steps[0]).toMatchObject({
      offRecordSince: null,
      offRecordSeconds: 120,
    })
  })

  test('001-27 no text of the session is taken meanwhile, whatever the window sends, and afterwards it is again', async () => {
    await using vault = await openTestVault({ now: begin })
    const running = await runSession(vault)
    const { session, turn } = running
    const sessionId = session.id
    await next(vault, sessionId)
    const owner = { table: 'session' as const, id: sessionId }
    const mine = await vault.call('notes.open', { owner, layer: 'private' })
    const theirs = await vault.call('notes.open', {
      owner: { table: 'turn', id: turn.id },
      layer: 'for_presenter',
    })
    const save = (noteId: NoteId) =>
      vault.call('notes.save', { noteId, baseRev: 1, doc: noteDoc('Said in confidence') })
    const line = () => vault.call('contributions.add', lineOf(running))
    const kept = await line()
    const update = () =>
      vault.call('contributions.update', {
        contributionId: kept.id,
        kind: kept.kind,
        text: 'Other',
        sorted: null,
      })

    await vault.call('running.goOffRecord', { sessionId })
    for (const write of [() => save(mine.id), () => save(theirs.id), line, update]) {
      expect(await refusalOf(write())).toMatchObject({ code: 'conflict', reason: 'off-the-record' })
    }
    expect(await vault.call('contributions.list', { sessionId })).toHaveLength(1)

    await vault.call('running.goOnRecord', { sessionId, isLengthKept: true })
    for (const write of [() => save(mine.id), () => save(theirs.id), line]) await write()
  })

  test('a presenter about whom nothing may be written is "a member" on the agenda', async () => {
    await using vault = await openTestVault({ now: begin })
    const { session, circle, who } = await runSession(vault)
    expect((await see(vault, session.id)).unnamed).toEqual([])
    await vault.call('consent.change', {
      circleId: circle.id,
      change: { of: 'member', personId: who('Ama'), consent: 'none' },
      strike: false,
    })
    expect((await see(vault, session.id)).unnamed).toEqual([who('Ama')])
  })
})
