import { SubrosaError } from '#shared/errors.ts'
import type { CircleId, SessionId } from '#shared/ids.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { addStep, requireStep } from '#vault/storage/nextSteps.ts'
import { requireCircleOnRecord, requireOnRecord } from '#vault/storage/requireOnRecord.ts'
import { requireLeave } from '#vault/storage/requireLeave.ts'
import { requirePerson } from '#vault/storage/people.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { requireTurn } from '#vault/storage/turns.ts'
import { requireWhole } from './openStep.ts'
import { stepEnd } from './stepEnd.ts'

/** Promised from the first moment on. A step from a session belongs to that session's circle. */
export const createStep: WriteHandler<'steps.create'> = (db, input, { now, changed }) => {
  requireWhole(input)
  if (input.sessionId !== null) requireOnRecord(db, input.sessionId)
  const owner = requirePerson(db, input.ownerPersonId)
  if (input.turnId !== null && requireTurn(db, input.turnId).sessionId !== input.sessionId) {
    throw new SubrosaError('invalid-input', { reason: 'malformed' })
  }
  const circleId = circleOf(db, input.circleId, input.sessionId)
  requireCircleOnRecord(db, circleId)
  requireLeave(db, { kind: 'next-step', about: owner.id, circleId })
  const id = addStep(
    db,
    { ...input, ownerId: owner.id, circleId, purgeOn: stepEnd(db, circleId, now.today) },
    now.today,
  )
  changed('steps.changed', { ids: [id] })
  return requireStep(db, id)
}

const circleOf = (db: ReadDb, circleId: CircleId | null, sessionId: SessionId | null): CircleId | null => {
  if (sessionId === null) return circleId === null ? null : requireCircle(db, circleId).id
  const session = requireSession(db, sessionId)
  if (circleId !== null && circleId !== session.circleId) {
    throw new SubrosaError('invalid-input', { reason: 'malformed' })
  }
  return session.circleId
}
