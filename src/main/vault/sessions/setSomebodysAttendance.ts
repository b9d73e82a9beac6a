import { SubrosaError } from '#shared/errors.ts'
import { recountPeople } from '#vault/agenda/recountPeople.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { participantsOf, setAttendance } from '#vault/storage/participations.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { sessionView } from './sessionView.ts'

/** Written down or mended at any time, also afterwards; there is no place for a reason. */
export const setSomebodysAttendance: WriteHandler<'sessions.setAttendance'> = (
  db,
  { sessionId, personId, attendance },
  { now, changed },
) => {
  const session = requireSession(db, sessionId)
  if (session.status === 'cancelled') throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  const participant = participantsOf(db, sessionId).find((one) => one.personId === personId)
  if (participant === undefined) throw new SubrosaError('not-found')
  setAttendance(db, participant.id, attendance, now.today)
  if (recountPeople(db, sessionId, now.today)) changed('agenda.changed', { ids: [sessionId] })
  changed('sessions.changed', { ids: [sessionId] })
  return sessionView(db, sessionId)
}
