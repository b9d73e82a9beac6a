import type { ReadHandler, WriteHandler } from '#vault/policies.ts'
import { addFollowUp, followUpsOf, requireFollowUp } from '#vault/storage/followUps.ts'
import { requireLeave } from '#vault/storage/requireLeave.ts'
import { requireStep } from '#vault/storage/nextSteps.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { requireCircleOnRecord, requireOnRecord } from '#vault/storage/requireOnRecord.ts'
import { requireOpenStep } from './openStep.ts'
import { stepEnd } from './stepEnd.ts'

export const listFollowUps: ReadHandler<'steps.followUps'> = (db, { stepId }) =>
  followUpsOf(db, requireStep(db, stepId).id)

/** @param input.sessionId where it was told; null when nobody asked */
export const reportStep: WriteHandler<'steps.report'> = (db, input, { now, changed }) => {
  const step = requireOpenStep(db, input.stepId)
  if (input.learned !== '') {
    requireLeave(db, { kind: 'next-step', about: step.owner.id, circleId: step.circle?.id ?? null })
  }
  const sessionId = input.sessionId === null ? null : requireSession(db, input.sessionId).id
  if (sessionId !== null) requireOnRecord(db, sessionId)
  requireCircleOnRecord(db, step.circle?.id ?? null)
  const purgeOn = stepEnd(db, step.circle?.id ?? null, now.today)
  const id = addFollowUp(db, { ...input, sessionId, purgeOn }, now.today)
  changed('steps.changed', { ids: [step.id] })
  return requireFollowUp(db, id)
}
