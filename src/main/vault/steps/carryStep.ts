import type { WriteHandler } from '#vault/policies.ts'
import { requireStep, setStep } from '#vault/storage/nextSteps.ts'
import { requireOpenStep } from './openStep.ts'
import { stepEnd } from './stepEnd.ts'

export const carryStep: WriteHandler<'steps.carry'> = (db, { stepId, dueOn }, { now, changed }) => {
  const step = requireOpenStep(db, stepId)
  setStep(
    db,
    stepId,
    {
      title: step.title,
      ownerId: step.owner.id,
      horizon: 'date',
      dueOn,
      carriedCount: step.carriedCount + 1,
      askOn: step.supporter === null ? null : dueOn,
      purgeOn: stepEnd(db, step.circle?.id ?? null, now.today),
    },
    now.today,
  )
  changed('steps.changed', { ids: [stepId] })
  return requireStep(db, stepId)
}
