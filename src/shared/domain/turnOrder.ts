import type { PlainDate } from '../dates.ts'

/** What is known of somebody's turns in a circle. */
export type TurnHistory = {
  /** The day of their last turn that was held. */
  readonly lastOn: PlainDate | null
  /** Urgency and importance together of their best waiting topic; 0 without one. */
  readonly weight: number
}

/**
 * Who is next to present (domain.md 7): who has had no turn yet comes first, then whoever waits longest, then whose waiting
 * topic weighs most; last, the order of seats.
 * @param people in the order of their seats
 */
export const byTurn = <P extends TurnHistory>(people: readonly P[]): P[] =>
  people.toSorted(
    (one, other) => (one.lastOn ?? '').localeCompare(other.lastOn ?? '') || other.weight - one.weight,
  )
