import { isSettled, mayBeTakenBack } from '#shared/domain/nextSteps.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { removeFollowUps } from '#vault/storage/followUps.ts'
import { requireStep, setStepState, settledFrom } from '#vault/storage/nextSteps.ts'
import { stepEnd } from './stepEnd.ts'

/** Back to the state it was settled from; the follow-up that said so goes with it. */
export const reopenStep: WriteHandler<'steps.reopen'> = (db, { stepId }, { now, changed }) => {
  const step = requireStep(db, stepId)
  const from = settledFrom(db, stepId)
  if (
    !isSettled(step.state) ||
    from === null ||
    step.settledOn === null ||
    !mayBeTakenBack(step.settledOn, now.today)
  ) {
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  }
  removeFollowUps(db, { stepId, on: step.settledOn, report: step.state }, now.today)
  setStepState(db, stepId, from, null, stepEnd(db, step.circle?.id ?? null, now.today), now.today)
  changed('steps.changed', { ids: [stepId] })
  return requireStep(db, stepId)
}
