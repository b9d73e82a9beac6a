import type { RunningStep } from '#shared/contract/running.ts'
import type { Instant } from '#shared/dates.ts'
import { msOf } from '#shared/domain/running/elapsed.ts'

const onRecord = { offRecord: 'none', offRecordSince: null } as const

/** The seconds of a step that went by since nothing is written any more. */
const unwrittenSeconds = (step: RunningStep, at: Instant): number => {
  const { offRecordSince, startedAt } = step
  if (offRecordSince === null) return 0
  // One that bears it without having begun does so since then.
  const fromMs = Math.max(msOf(offRecordSince), msOf(startedAt ?? offRecordSince))
  return Math.max(0, Math.round((msOf(at) - fromMs) / 1_000))
}

/** Off the record is a state of the room: when a step ends in it, the next begins in it, counted from the same moment. */
export const carryOffRecord = (
  before: readonly RunningStep[],
  after: readonly RunningStep[],
  at: Instant,
): readonly RunningStep[] => {
  const open = before.find(({ offRecordSince }) => offRecordSince !== null)
  const running = after.find(({ state }) => state === 'running')
  if (open === undefined || running === undefined || open.id === running.id) return after
  return after.map((step) => {
    if (step.id === open.id) return closeOffRecord(step, at)
    return step.id === running.id
      ? { ...step, offRecord: open.offRecord, offRecordSince: open.offRecordSince }
      : step
  })
}

/** The step keeps that a part of it was unwritten, and for how long. */
export const closeOffRecord = (step: RunningStep, at: Instant): RunningStep =>
  step.offRecordSince === null
    ? step
    : {
        ...step,
        offRecordSince: null,
        offRecordSeconds: step.offRecordSeconds + unwrittenSeconds(step, at),
      }

/** Leaves no trace of the time since `since`: neither that something was unwritten nor for how long. */
export const withoutOffRecord = (steps: readonly RunningStep[], since: Instant): readonly RunningStep[] =>
  steps.map((step) =>
    step.offRecordSince === null && (step.endedAt === null || step.endedAt < since)
      ? step
      : { ...step, ...onRecord, offRecordSeconds: 0 },
  )
