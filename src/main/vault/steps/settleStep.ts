import { become, nextStepTransitions } from '#shared/domain/lifecycles.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { addFollowUp } from '#vault/storage/followUps.ts'
import { requireStep, setStepState } from '#vault/storage/nextSteps.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { requireOnRecord } from '#vault/storage/requireOnRecord.ts'
import { stepEnd } from './stepEnd.ts'

/** @param input.sessionId where it was reported, of whatever circle; null when nobody asked */
export const settleStep: WriteHandler<'steps.settle'> = (db, input, { now, changed }) => {
  const step = requireStep(db, input.stepId)
  const sessionId = input.sessionId === null ? null : requireSession(db, input.sessionId).id
  if (sessionId !== null) requireOnRecord(db, sessionId)
  const state = become(nextStepTransitions, step.state, input.as)
  const purgeOn = stepEnd(db, step.circle?.id ?? null, now.today)
  setStepState(db, step.id, state, { on: now.today, from: step.state }, purgeOn, now.today)
  addFollowUp(db, { stepId: step.id, sessionId, report: input.as, learned: '', purgeOn }, now.today)
  changed('steps.changed', { ids: [step.id] })
  return requireStep(db, step.id)
}
