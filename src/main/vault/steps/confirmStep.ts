import { askOn } from '#shared/domain/nextSteps.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { requireStep, setAsked, setStep } from '#vault/storage/nextSteps.ts'
import { requirePerson } from '#vault/storage/people.ts'
import { requireLeave } from '#vault/storage/requireLeave.ts'
import { requireCircleOnRecord } from '#vault/storage/requireOnRecord.ts'
import { requireOpenStep, requireWhole } from './openStep.ts'
import { stepEnd } from './stepEnd.ts'

/** Read out once more at the end of a session, or thought of later: by when, who may ask, the first tiny move. */
export const confirmStep: WriteHandler<'steps.confirm'> = (db, input, { now, changed }) => {
  requireWhole(input)
  const { id, title, owner, carriedCount, circle } = requireOpenStep(db, input.stepId)
  const circleId = circle?.id ?? null
  requireCircleOnRecord(db, circleId)
  requireLeave(db, { kind: 'next-step', about: owner.id, circleId })
  const supporterId = input.supporterPersonId
  if (supporterId !== null) {
    if (supporterId === owner.id) throw new SubrosaError('invalid-input', { reason: 'malformed' })
    requireLeave(db, { kind: 'next-step', about: requirePerson(db, supporterId).id, circleId })
  }
  const { horizon, dueOn } = input
  const asks = supporterId === null ? null : askOn(input, now.today)
  const purgeOn = stepEnd(db, circleId, now.today)
  setStep(db, id, { title, ownerId: owner.id, horizon, dueOn, carriedCount, askOn: asks, purgeOn }, now.today)
  setAsked(db, id, { ...input, supporterId, askOn: asks }, now.today)
  changed('steps.changed', { ids: [id] })
  return requireStep(db, id)
}

/** How it went was asked, whatever the answer: Today says no more of it. */
export const stepAsked: WriteHandler<'steps.asked'> = (db, { stepId }, { now, changed }) => {
  const step = requireOpenStep(db, stepId)
  setAsked(db, step.id, { ...step, supporterId: step.supporter?.id ?? null, askOn: null }, now.today)
  changed('steps.changed', { ids: [step.id] })
  return requireStep(db, step.id)
}
