import type { ClockedStep } from './steps.ts'
import { remainingSeconds, type SessionClock } from './elapsed.ts'

/** When the session will be over if every step takes what is planned, in milliseconds of UTC. */
export const expectedEndMs = (steps: readonly ClockedStep[], clock: SessionClock): number =>
  clock.nowMs +
  1_000 *
    steps.reduce((total, step) => {
      if (step.state === 'running') return total + Math.max(0, remainingSeconds(step, clock))
      return step.state === 'pending' ? total + step.plannedSeconds : total
    }, 0)

/** From here on the host is offered help. */
const driftMinutes = 5

/** Further away the plan's end says nothing any more: the session is held on another day. */
const otherDayMinutes = 360

/**
 * Whole minutes the session will end later than planned (below 0: earlier).
 * @returns null when the two lie so far apart that the plan is of another day
 */
export const driftOf = (expectedMs: number, plannedMs: number): number | null => {
  const minutes = Math.round((expectedMs - plannedMs) / 60_000)
  return Math.abs(minutes) > otherDayMinutes ? null : minutes
}

/** Whether the host is shown the three helps for what remains (formats.md 4, live drift). */
export const wantsHelp = (drift: number | null): boolean => drift !== null && drift >= driftMinutes
