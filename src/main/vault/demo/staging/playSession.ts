import type { RunningStep } from '#shared/contract/running.ts'
import { lineKinds } from '#shared/domain/contributions.ts'
import { sessions, type SessionKey } from '../story/sessions/index.ts'
import { writeBoardIn } from './board.ts'
import { gather } from './gathering.ts'
import { writeNotesOf } from './notes.ts'
import type { Setting } from './scene.ts'
import { promiseIn, reviewPromises } from './steps.ts'
import { playTurn } from './turns.ts'

/** A whole session, from the door to the pulse. */
export const playSession = async (setting: Setting, key: SessionKey): Promise<void> => {
  const { stage, cast } = setting
  const sessionId = cast.sessions.of(key)
  await gather(setting, key)
  await stage.call('sessions.start', { sessionId, beforeCharter: true })
  await reviewPromises(setting, key)
  await runSteps(setting, key)
  stage.passMinutes(sessions[key].overMinutes ?? 0)
  await promiseIn(setting, key, undefined)
  await writeBoardIn(setting, key)
  await stage.call('sessions.wrapUp', { sessionId })
  await writeNotesOf(setting, key)
  const { pulse } = sessions[key]
  if (pulse !== undefined) {
    await stage.call('wrapUp.setPulse', { sessionId, pulse: { keep: '', change: '', ...pulse } })
  }
  await stage.call('sessions.close', { sessionId })
}

const runSteps = async (setting: Setting, key: SessionKey): Promise<void> => {
  const { stage, cast } = setting
  const sessionId = cast.sessions.of(key)
  let { steps } = await stage.call('running.get', { sessionId })
  const met = new Set<string>()
  for (let step = runningOf(steps); step !== undefined; step = runningOf(steps)) {
    await duringStep(setting, key, step, met)
    if (!hasNext(steps, step)) return
    ;({ steps } = await stage.call('running.next', { sessionId, from: step.id }))
  }
}

const runningOf = (steps: readonly RunningStep[]): RunningStep | undefined =>
  steps.find(({ state }) => state === 'running')

/** Steps without minutes are off until the host gives them some. */
const hasNext = (steps: readonly RunningStep[], step: RunningStep): boolean =>
  steps.slice(steps.indexOf(step) + 1).some(({ plannedSeconds }) => plannedSeconds > 0)

/** @param met what has begun: each turn, and the round at the beginning */
const duringStep = async (
  setting: Setting,
  key: SessionKey,
  step: RunningStep,
  met: Set<string>,
): Promise<void> => {
  const { stage } = setting
  if (step.turnId !== null && !met.has(step.turnId)) {
    met.add(step.turnId)
    await playTurn(setting, key, step)
    await ringBell(setting, key, met)
  }
  if (step.turnId === null && step.speaker === 'round' && !met.has('check-in')) {
    met.add('check-in')
    await checkIn(setting, key, step)
  }
  stage.passMinutes(step.plannedSeconds / 60)
}

const checkIn = async ({ stage, cast }: Setting, key: SessionKey, step: RunningStep): Promise<void> => {
  const { checkIns = [], heard = {} } = sessions[key]
  const sessionId = cast.sessions.of(key)
  for (const [kind, text] of checkIns) {
    await stage.call('contributions.add', {
      sessionId,
      sessionStepId: lineKinds({ step, wants: null }).includes(kind) ? step.id : null,
      turnId: null,
      kind,
      text,
      layer: 'private',
      fromPersonId: null,
      toPersonId: null,
    })
  }
  for (const [person, personId] of cast.people.entries()) {
    const seconds = heard[person]
    if (seconds !== undefined) await stage.call('running.heard', { sessionId, personId, seconds })
  }
}

/** A pause, as long as it takes. */
const ringBell = async ({ stage, cast }: Setting, key: SessionKey, met: Set<string>): Promise<void> => {
  const { bellMinutes } = sessions[key]
  if (bellMinutes === undefined || met.has('bell')) return
  met.add('bell')
  const sessionId = cast.sessions.of(key)
  await stage.call('sessions.pause', { sessionId })
  stage.passMinutes(bellMinutes)
  await stage.call('sessions.resume', { sessionId, isTimeCounted: false, pauseOther: false })
}
