import type { PlainDate } from '#shared/dates.ts'
import type { CircleId, PersonId, SessionId } from '#shared/ids.ts'
import { recountPeople } from '#vault/agenda/recountPeople.ts'
import type { WriteDb } from '#vault/storage/database.ts'
import {
  addParticipation,
  participantsOf,
  removeParticipation,
  setHost,
} from '#vault/storage/participations.ts'
import { myPersonId } from '#vault/storage/people.ts'
import { pulseEnd } from '#vault/storage/retention.ts'
import { plannedSessionIds, requireSession } from '#vault/storage/sessions.ts'

/** @returns the sessions somebody is newly expected at */
export const expectAtPlannedSessions = (
  db: WriteDb,
  circleId: CircleId,
  personId: PersonId,
  today: PlainDate,
): SessionId[] =>
  plannedSessionIds(db, circleId).filter((sessionId) => {
    if (participantsOf(db, sessionId).some((one) => one.personId === personId)) return false
    addParticipation(
      db,
      {
        sessionId,
        personId,
        attendance: 'expected',
        isHost: false,
        purgeOn: pulseEnd(db, circleId, requireSession(db, sessionId).plannedFor),
      },
      today,
    )
    recountPeople(db, sessionId, today)
    return true
  })

/** Who has left is not expected any more; what they would have hosted falls to me. @returns the sessions changed */
export const letGoOfPlannedSessions = (
  db: WriteDb,
  circleId: CircleId,
  personId: PersonId,
  today: PlainDate,
): SessionId[] =>
  plannedSessionIds(db, circleId).filter((sessionId) => {
    const participant = participantsOf(db, sessionId).find((one) => one.personId === personId)
    if (participant === undefined) return false
    removeParticipation(db, participant.id, today)
    if (participant.isHost) setHost(db, sessionId, myPersonId(db), today)
    recountPeople(db, sessionId, today)
    return true
  })
