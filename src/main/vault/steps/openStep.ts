import type { Horizon, NextStepView } from '#shared/contract/steps.ts'
import type { PlainDate } from '#shared/dates.ts'
import { isSettled, isWhole } from '#shared/domain/nextSteps.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { NextStepId } from '#shared/ids.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { requireStep } from '#vault/storage/nextSteps.ts'

/** @throws `not-found`, `conflict/not-allowed-now` for one that is settled: that is final */
export const requireOpenStep = (db: ReadDb, id: NextStepId): NextStepView => {
  const step = requireStep(db, id)
  if (isSettled(step.state)) throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  return step
}

/** @throws `invalid-input/malformed` unless a day comes with the horizon `date`, and only with it */
export const requireWhole = (when: { readonly horizon: Horizon; readonly dueOn: PlainDate | null }): void => {
  if (!isWhole(when)) throw new SubrosaError('invalid-input', { reason: 'malformed' })
}
