import type { AgendaStepView } from '#shared/contract/agenda.ts'
import { isUnderWay, isYetToCome } from '#shared/domain/sessions.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { SessionId, SessionStepId } from '#shared/ids.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { agendaStepsOf } from '#vault/storage/sessionSteps.ts'
import { requireSession } from '#vault/storage/sessions.ts'

/** @throws `not-found`, `conflict/not-allowed-now` for a session that is closed or cancelled */
export const requireChangeable = (db: ReadDb, sessionId: SessionId): void => {
  const { status } = requireSession(db, sessionId)
  if (!isYetToCome(status) && !isUnderWay(status)) {
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  }
}

/**
 * A step of this session that may still change.
 * @throws `not-found`, `conflict/not-allowed-now` for one in another state than those
 */
export const requireStep = (
  db: ReadDb,
  sessionId: SessionId,
  stepId: SessionStepId,
  states: readonly AgendaStepView['state'][],
): AgendaStepView => {
  requireChangeable(db, sessionId)
  const step = agendaStepsOf(db, sessionId).find(({ id }) => id === stepId)
  if (step === undefined) throw new SubrosaError('not-found')
  if (!states.includes(step.state)) throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  return step
}
