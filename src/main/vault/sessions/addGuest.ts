import { isUnderWay, isYetToCome } from '#shared/domain/sessions.ts'
import { isMember } from '#shared/domain/circles.ts'
import { SubrosaError } from '#shared/errors.ts'
import { recountPeople } from '#vault/agenda/recountPeople.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { membershipOf } from '#vault/storage/memberships.ts'
import { addParticipation, participantsOf } from '#vault/storage/participations.ts'
import { personChosen } from '#vault/storage/people.ts'
import { pulseEnd } from '#vault/storage/retention.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { requireOnRecord } from '#vault/storage/requireOnRecord.ts'
import { sessionView } from './sessionView.ts'

/** A guest takes part in this session and becomes no member by it. */
export const addGuest: WriteHandler<'sessions.addGuest'> = (db, { sessionId, person }, { now, changed }) => {
  const session = requireSession(db, sessionId)
  requireOnRecord(db, sessionId)
  const isPlanned = isYetToCome(session.status)
  const personId = personChosen(db, person, now.today)
  const membership = membershipOf(db, session.circleId, personId)
  const isThere = participantsOf(db, sessionId).some((one) => one.personId === personId)
  if (
    (!isPlanned && !isUnderWay(session.status)) ||
    isThere ||
    (membership !== undefined && isMember(membership.status))
  ) {
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  }
  addParticipation(
    db,
    {
      sessionId,
      personId,
      attendance: isPlanned ? 'expected' : 'present',
      isHost: false,
      purgeOn: pulseEnd(db, session.circleId, session.plannedFor),
    },
    now.today,
  )
  if (recountPeople(db, sessionId, now.today)) changed('agenda.changed', { ids: [sessionId] })
  changed('sessions.changed', { ids: [sessionId] })
  changed('people.changed', { ids: [personId] })
  return sessionView(db, sessionId)
}
