import { isOpenCircle } from '#shared/domain/circles.ts'
import { SubrosaError } from '#shared/errors.ts'
import { ensureAgenda } from '#vault/agenda/ensureAgenda.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import { activeMemberIds } from '#vault/storage/memberships.ts'
import { addParticipation } from '#vault/storage/participations.ts'
import { myPersonId } from '#vault/storage/people.ts'
import { pulseEnd } from '#vault/storage/retention.ts'
import { addSession } from '#vault/storage/sessions.ts'
import { sessionEnd } from './sessionEnd.ts'
import { sessionView } from './sessionView.ts'

export const planSession: WriteHandler<'sessions.plan'> = (db, input, { now, changed }) => {
  const { circleId, plannedFor, hostPersonId } = input
  const circle = requireCircle(db, circleId)
  if (!isOpenCircle(circle.status)) throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  const members = activeMemberIds(db, circleId)
  const host = hostPersonId ?? myPersonId(db)
  if (!members.includes(host)) throw new SubrosaError('invalid-input', { reason: 'malformed' })

  const purgeOn = sessionEnd(db, circleId, plannedFor, now.today)
  const sessionId = addSession(
    db,
    { ...input, areTopicsAhead: circle.topicMode === 'pre_thought', purgeOn },
    now.today,
  )
  for (const personId of members) {
    addParticipation(
      db,
      {
        sessionId,
        personId,
        attendance: 'expected',
        isHost: personId === host,
        purgeOn: pulseEnd(db, circleId, plannedFor),
      },
      now.today,
    )
  }
  ensureAgenda(db, sessionId, now.today)
  changed('sessions.changed', { ids: [sessionId] })
  changed('circles.changed', { ids: [circleId] })
  return sessionView(db, sessionId)
}
