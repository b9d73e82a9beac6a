import { become, nextStepTransitions } from '#shared/domain/lifecycles.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { requireStep, setStepState } from '#vault/storage/nextSteps.ts'
import { stepEnd } from './stepEnd.ts'

/** underway -> promised. */
export const putBackStep: WriteHandler<'steps.putBack'> = (db, { stepId }, { now, changed }) => {
  const step = requireStep(db, stepId)
  const state = become(nextStepTransitions, step.state, 'promised')
  setStepState(db, stepId, state, null, stepEnd(db, step.circle?.id ?? null, now.today), now.today)
  changed('steps.changed', { ids: [stepId] })
  return requireStep(db, stepId)
}
