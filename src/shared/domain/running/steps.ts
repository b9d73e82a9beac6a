import type { Instant } from '../../dates.ts'
import { SubrosaError } from '../../errors.ts'
import { become, type Transitions } from '../lifecycles.ts'
import { instantOf, msOf, type StepTime } from './elapsed.ts'

export type SessionStepState = 'pending' | 'running' | 'done' | 'skipped'

/** Back from done or skipped only when the host goes back (domain.md 5.2). */
export const sessionStepTransitions: Transitions<SessionStepState> = {
  pending: ['running', 'skipped'],
  running: ['done'],
  done: ['running'],
  skipped: ['running'],
}

/** What the clock needs of one step of a session; steps are always handed over in their order. */
export type ClockedStep = StepTime & { readonly id: string; readonly state: SessionStepState }

export const runningStep = <Step extends ClockedStep>(steps: readonly Step[]): Step | undefined =>
  steps.find(({ state }) => state === 'running')

/** Off until the host gives it minutes (formats.md 1, Min). */
const isOff = ({ state, plannedSeconds }: ClockedStep): boolean => state === 'pending' && plannedSeconds === 0

/** The step that comes next: the first after the running one (or of all) that was not skipped and has minutes. */
export const stepAfter = <Step extends ClockedStep>(steps: readonly Step[]): Step | undefined => {
  const here = steps.findIndex(({ state }) => state === 'running')
  const rest = steps.slice(here + 1)
  // Before the first step and after a wrap-up nothing runs: then what was not done yet comes next.
  return rest.find((step) => !isOff(step) && (here < 0 ? step.state === 'pending' : step.state !== 'skipped'))
}

/** The step one goes back to: the nearest before the running one that was done. */
export const stepBefore = <Step extends ClockedStep>(steps: readonly Step[]): Step | undefined => {
  const here = steps.findIndex(({ state }) => state === 'running')
  return steps.slice(0, here < 0 ? steps.length : here).findLast(({ state }) => state === 'done')
}

/** The steps of turns of which nothing has begun: only such a turn can be dropped. */
export const turnsToCome = <Step extends ClockedStep & { readonly turnId: string | null }>(
  steps: readonly Step[],
): readonly Step[] =>
  steps.filter(
    ({ turnId }) =>
      turnId !== null && steps.every((other) => other.turnId !== turnId || other.state === 'pending'),
  )

const begin = <Step extends ClockedStep>(step: Step, at: Instant): Step => {
  const running = { ...step, state: become(sessionStepTransitions, step.state, 'running'), endedAt: null }
  if (step.startedAt === null) return { ...running, startedAt: at, pausedSeconds: 0 }
  // It goes on where it stopped: what lay between counts as a pause.
  const between = step.endedAt === null ? 0 : Math.max(0, (msOf(at) - msOf(step.endedAt)) / 1_000)
  return { ...running, pausedSeconds: step.pausedSeconds + Math.round(between) }
}

const end = <Step extends ClockedStep>(step: Step, at: Instant): Step => ({
  ...step,
  state: become(sessionStepTransitions, step.state, 'done'),
  endedAt: at,
})

/**
 * Lets one step run and ends the one that ran; the others stay as they are.
 * @param at when; while the session is paused, since when it is, so that the pause belongs to neither
 * @throws `not-found` for a step that is not among them
 */
export const runStep = <Step extends ClockedStep>(
  steps: readonly Step[],
  id: string,
  at: Instant,
): readonly Step[] => {
  const wanted = steps.find((step) => step.id === id)
  if (wanted === undefined) throw new SubrosaError('not-found')
  if (wanted.state === 'running') return steps
  return steps.map((step) => {
    if (step.id === id) return begin(step, at)
    return step.state === 'running' ? end(step, at) : step
  })
}

/** Ends the step that runs, if one does: the session is being wrapped up. */
export const endRunning = <Step extends ClockedStep>(steps: readonly Step[], at: Instant): readonly Step[] =>
  steps.map((step) => (step.state === 'running' ? end(step, at) : step))

/** @throws `not-found`; `conflict/not-allowed-now` unless it is still to come */
export const skipStep = <Step extends ClockedStep>(steps: readonly Step[], id: string): readonly Step[] => {
  if (!steps.some((step) => step.id === id)) throw new SubrosaError('not-found')
  return steps.map((step) =>
    step.id === id ? { ...step, state: become(sessionStepTransitions, step.state, 'skipped') } : step,
  )
}

/** The pause is over: the step that runs counts it, and not as its time. A clock set back leaves it at nothing. */
export const endPause = <Step extends ClockedStep>(
  steps: readonly Step[],
  pausedAt: Instant,
  at: Instant,
): readonly Step[] => {
  const seconds = Math.max(0, Math.round((msOf(at) - msOf(pausedAt)) / 1_000))
  return steps.map((step) =>
    step.state === 'running' ? { ...step, pausedSeconds: step.pausedSeconds + seconds } : step,
  )
}

/**
 * The clock of the computer moved by itself, and what the running step has taken stays as it was: seconds that were
 * slept through (above 0) count as a pause, seconds the clock was set back (below 0) take the step's start along.
 */
export const moveClock = <Step extends ClockedStep>(
  steps: readonly Step[],
  seconds: number,
): readonly Step[] =>
  steps.map((step) => {
    if (step.state !== 'running' || step.startedAt === null) return step
    if (seconds >= 0) return { ...step, pausedSeconds: step.pausedSeconds + Math.round(seconds) }
    return { ...step, startedAt: instantOf(msOf(step.startedAt) + seconds * 1_000) }
  })
