import type { CallName, CheckedInput } from '#shared/contract/index.ts'
import { offRecordBearer } from '#shared/domain/running/offRecord.ts'
import { runningStep, runStep, skipStep, stepAfter } from '#shared/domain/running/steps.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { StepAct } from './actUponSteps.ts'
import { closeOffRecord, withoutOffRecord } from './carryOffRecord.ts'

type Act<N extends CallName> = StepAct<CheckedInput<N>>

const notNow = (): SubrosaError => new SubrosaError('conflict', { reason: 'not-allowed-now' })

/** Pressed twice, or in two places: the second press meets another step and does nothing. */
export const next: Act<'running.next'> = (steps, { from }, at) => {
  if ((runningStep(steps)?.id ?? null) !== from) return steps
  const step = stepAfter(steps)
  if (step === undefined) throw notNow()
  return runStep(steps, step.id, at)
}

export const backTo: Act<'running.backTo'> = (steps, { stepId }, at) => {
  const wanted = steps.find(({ id }) => id === stepId)
  if (wanted === undefined) throw new SubrosaError('not-found')
  if (wanted.state !== 'done' && wanted.state !== 'skipped') throw notNow()
  return runStep(steps, stepId, at)
}

export const skip: Act<'running.skip'> = (steps, { stepId }) => skipStep(steps, stepId)

export const goOffRecord: Act<'running.goOffRecord'> = (steps, { strength }, at) => {
  const bearer = offRecordBearer(steps)
  if (bearer === undefined) throw notNow()
  const { id, offRecord, offRecordSince } = bearer
  if (offRecordSince !== null && offRecord === strength) return steps
  return steps.map((step) =>
    step.id === id ? { ...step, offRecord: strength, offRecordSince: offRecordSince ?? at } : step,
  )
}

export const goOnRecord: Act<'running.goOnRecord'> = (steps, { isLengthKept }, at) => {
  const since = steps.find(({ offRecordSince }) => offRecordSince !== null)?.offRecordSince ?? null
  if (since === null) return steps
  if (!isLengthKept) return withoutOffRecord(steps, since)
  return steps.map((step) => closeOffRecord(step, at))
}
