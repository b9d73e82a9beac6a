import type { Instant } from '../../dates.ts'

/** What a step's row tells about its time. Durations are whole seconds. */
export type StepTime = {
  readonly plannedSeconds: number
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  readonly pausedSeconds: number
}

/** Now in milliseconds of UTC, and since when the session is paused. */
export type SessionClock = { readonly nowMs: number; readonly pausedAt: Instant | null }

export const msOf = (instant: Instant): number => Date.parse(instant)

// A date's ISO text is what the brand stands for.
export const instantOf = (ms: number): Instant => new Date(ms).toISOString() as Instant

/**
 * The seconds a step has taken, pauses left out: until its end, until the pause that lasts, or until now. Never below 0,
 * whatever the clock did.
 */
export const elapsedSeconds = (step: StepTime, { nowMs, pausedAt }: SessionClock): number => {
  if (step.startedAt === null) return 0
  const until = step.endedAt ?? pausedAt
  const untilMs = until === null ? nowMs : msOf(until)
  return Math.max(0, (untilMs - msOf(step.startedAt)) / 1_000 - step.pausedSeconds)
}

/** What is left of a step; below 0 when it has run over. */
export const remainingSeconds = (step: StepTime, clock: SessionClock): number =>
  step.plannedSeconds - elapsedSeconds(step, clock)

/** `counting` down, `closing` within the soft signal before the end, `over` once it has run over. */
export type TimerTone = 'counting' | 'closing' | 'over'

/** How a timer reads: whole seconds to show, counted down first and up afterwards. */
export type TimerFace = { readonly tone: TimerTone; readonly seconds: number }

/** @param warnSeconds how long before the end the soft signal begins */
export const timerFace = (remaining: number, warnSeconds: number): TimerFace => {
  // A second is shown until it is over, so that the full time stands there at first and 0:00 at the end.
  const left = Math.ceil(remaining)
  if (left < 0) return { tone: 'over', seconds: -left }
  return { tone: left <= warnSeconds ? 'closing' : 'counting', seconds: Math.max(0, left) }
}

/** What is said aloud to those who do not look. */
export type Announcement = 'half' | 'two-minutes' | 'end'

const twoMinutes = 120

/**
 * What is due to be said between two looks at a timer; of several the last. The half is left out where it would come
 * within the last two minutes, and the two minutes in a step that is no longer than that.
 */
export const announcementBetween = (
  before: number,
  after: number,
  plannedSeconds: number,
): Announcement | null => {
  const crossed = (mark: number): boolean => before > mark && after <= mark
  if (crossed(0)) return 'end'
  if (plannedSeconds > twoMinutes && crossed(twoMinutes)) return 'two-minutes'
  if (plannedSeconds > 2 * twoMinutes && crossed(plannedSeconds / 2)) return 'half'
  return null
}
