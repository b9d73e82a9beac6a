import type { Cadence } from '../contract/circles.ts'
import type { PlainDateTime } from '../dates.ts'
import { nextDates } from './cadence.ts'

/** A meeting to come: agreed on, or only given by the rhythm. */
export type DateAhead = { readonly at: PlainDateTime; readonly isPlanned: boolean }

/** Days without a meeting that a rhythm is followed over, so that a circle that paused for years still gets its dates. */
const farthest = 60

/**
 * The next meetings: those planned, and behind the last of them as many as the rhythm gives.
 * @param planned in any order; those before `now` do not count
 * @param last the meeting the rhythm goes on from when none is planned; null before the first
 * @param now wall-clock time
 */
export const datesAhead = (
  {
    planned,
    last,
    cadence,
  }: {
    readonly planned: readonly PlainDateTime[]
    readonly last: PlainDateTime | null
    readonly cadence: Cadence
  },
  now: PlainDateTime,
  count: number,
): readonly DateAhead[] => {
  const coming = planned.filter((date) => date >= now).toSorted()
  const from = coming.at(-1) ?? last
  const rhythm = from === null ? [] : nextDates(cadence, from, farthest).filter((date) => date >= now)
  return [
    ...coming.map((date) => ({ at: date, isPlanned: true })),
    ...rhythm.map((date) => ({ at: date, isPlanned: false })),
  ].slice(0, count)
}
