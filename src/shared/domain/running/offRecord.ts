import type { Instant } from '../../dates.ts'
import type { ClockedStep } from './steps.ts'

export type OffRecordStep = ClockedStep & {
  readonly offRecord: 'none' | 'unwritten' | 'held'
  readonly offRecordSince: Instant | null
}

/** That nothing is written in a session: how strong, and since when. */
export type OffRecordNow = {
  readonly strength: 'unwritten' | 'held'
  readonly since: Instant
}

/** @returns null while it is on the record */
export const offRecordNow = (steps: readonly OffRecordStep[]): OffRecordNow | null => {
  for (const { offRecord, offRecordSince } of steps) {
    if (offRecord !== 'none' && offRecordSince !== null) return { strength: offRecord, since: offRecordSince }
  }
  return null
}

/**
 * The step that bears it: the one that is off already, else the running one; where none runs (before the first, between
 * two, in the wrap-up) the last that was done, or the first of all. Undefined only in a session without steps.
 */
export const offRecordBearer = <Step extends OffRecordStep>(steps: readonly Step[]): Step | undefined =>
  steps.find(({ offRecordSince }) => offRecordSince !== null) ??
  steps.find(({ state }) => state === 'running') ??
  steps.findLast(({ state }) => state === 'done') ??
  steps[0]
