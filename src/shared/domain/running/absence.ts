import type { Instant } from '../../dates.ts'
import { msOf } from './elapsed.ts'

/** How often a running session says that it is looked after. */
export const beatSeconds = 15

/**
 * How long nobody may look after a running session (locked, crashed, ended) before that time counts as a pause. People
 * sit in the room and talk on while the vault is locked for a moment; after ten minutes nobody can tell any more.
 */
export const absenceBoundSeconds = 600

/** Clocks of a computer differ by this much without anything having happened. */
const clockToleranceSeconds = 5

/** One look at both clocks of the computer: the one on the wall, and the one that only goes forward while it is awake. */
export type Beat = { readonly wallMs: number; readonly awakeMs: number }

/**
 * By how many seconds the wall clock moved by itself between two looks of one process: above 0 the computer slept or its
 * clock was set forward (which cannot be told apart, and means the same), below 0 it was set back. 0 for nothing to say.
 * Where the second clock counts sleep too (macOS, Windows), a sleep is known by the lock it brings: `judgeAbsence`.
 */
export const clockMovedSeconds = (before: Beat, after: Beat): number => {
  const moved = (after.wallMs - before.wallMs - (after.awakeMs - before.awakeMs)) / 1_000
  return Math.abs(moved) < clockToleranceSeconds ? 0 : Math.round(moved)
}

/** What the time since the last look of another process, which has ended, comes to. */
export type Absence =
  /** Short: the session went on meanwhile. */
  | { readonly kind: 'went-on' }
  /** Long: it counts as paused since it was last looked after. */
  | { readonly kind: 'paused'; readonly since: Instant }
  /** The clock reads earlier than it did then: no time counts. */
  | { readonly kind: 'set-back'; readonly seconds: number }

export const judgeAbsence = (seenAt: Instant, nowMs: number): Absence => {
  const seconds = (nowMs - msOf(seenAt)) / 1_000
  if (seconds < -clockToleranceSeconds) return { kind: 'set-back', seconds: Math.round(seconds) }
  return seconds > absenceBoundSeconds ? { kind: 'paused', since: seenAt } : { kind: 'went-on' }
}
