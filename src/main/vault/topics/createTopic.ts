import { SubrosaError } from '#shared/errors.ts'
import { isLeaveGiven, requireLeave } from '#vault/storage/requireLeave.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { requireCircleOnRecord } from '#vault/storage/requireOnRecord.ts'
import { endOf } from '#vault/storage/retention.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import { requirePerson } from '#vault/storage/people.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { addTopic, requireTopic } from '#vault/storage/topics.ts'

/** Without a headline only where none may be written: the turn then keeps its minutes for the rotation. */
export const createTopic: WriteHandler<'topics.create'> = (db, input, { now, changed }) => {
  const circleId = requireCircle(db, input.circleId).id
  const owner = requirePerson(db, input.ownerPersonId)
  const written = { kind: 'topic-title', about: owner.id, circleId } as const
  if (input.title !== '') requireLeave(db, written)
  else if (isLeaveGiven(db, written)) throw new SubrosaError('invalid-input', { reason: 'malformed' })
  if (input.sessionId !== null && requireSession(db, input.sessionId).circleId !== circleId) {
    throw new SubrosaError('invalid-input', { reason: 'malformed' })
  }
  requireCircleOnRecord(db, circleId)
  const id = addTopic(
    db,
    {
      ...input,
      circleId,
      ownerId: owner.id,
      purgeOn: endOf(db, circleId, { as: 'agreed', changedOn: now.today }),
    },
    now.today,
  )
  changed('topics.changed', { ids: [id] })
  return requireTopic(db, id)
}
