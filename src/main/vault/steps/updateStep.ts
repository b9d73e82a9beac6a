import type { NextStepView } from '#shared/contract/steps.ts'
import type { PlainDate } from '#shared/dates.ts'
import { askOn } from '#shared/domain/nextSteps.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { requireStep, setStep } from '#vault/storage/nextSteps.ts'
import { requirePerson } from '#vault/storage/people.ts'
import { requireLeave } from '#vault/storage/requireLeave.ts'
import { requireCircleOnRecord } from '#vault/storage/requireOnRecord.ts'
import { requireOpenStep, requireWhole } from './openStep.ts'
import { stepEnd } from './stepEnd.ts'

export const updateStep: WriteHandler<'steps.update'> = (db, input, { now, changed }) => {
  requireWhole(input)
  const step = requireOpenStep(db, input.stepId)
  requireCircleOnRecord(db, step.circle?.id ?? null)
  const owner = requirePerson(db, input.ownerPersonId)
  requireLeave(db, { kind: 'next-step', about: owner.id, circleId: step.circle?.id ?? null })
  setStep(
    db,
    step.id,
    {
      ...input,
      ownerId: owner.id,
      carriedCount: step.carriedCount,
      askOn: askOnAfter(step, input, now.today),
      purgeOn: stepEnd(db, step.circle?.id ?? null, now.today),
    },
    now.today,
  )
  changed('steps.changed', { ids: [step.id] })
  return requireStep(db, step.id)
}

/** Another date is asked about anew; other words are not. */
const askOnAfter = (
  step: NextStepView,
  when: Pick<NextStepView, 'horizon' | 'dueOn'>,
  today: PlainDate,
): PlainDate | null => {
  if (step.supporter === null) return null
  const isSame = step.horizon === when.horizon && step.dueOn === when.dueOn
  return isSame ? step.askOn : askOn(when, today)
}
