import { isClosedStep, raisedRecord } from '#shared/domain/running/recording.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { stepsOf } from '#vault/storage/runningSteps.ts'
import { setStepRecord } from '#vault/storage/sessionSteps.ts'
import { actUponSteps } from './actUponSteps.ts'
import type { ClockWatch } from './clockWatch.ts'

/** The host raises the layer of a step nobody was to write in (formats.md 1); one that is open stays as it is. */
export const writeAfterAll = (watch: ClockWatch): WriteHandler<'running.writeAfterAll'> => {
  const look = actUponSteps(watch, (steps) => steps)
  return (db, { sessionId, stepId }, tools) => {
    const step = stepsOf(db, sessionId).find(({ id }) => id === stepId)
    if (step === undefined) throw new SubrosaError('not-found')
    if (isClosedStep(step)) setStepRecord(db, stepId, raisedRecord(step.turnId !== null), tools.now.today)
    tools.changed('agenda.changed', { ids: [sessionId] })
    return look(db, { sessionId }, tools)
  }
}
