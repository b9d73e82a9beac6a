import { dayOf } from '#shared/domain/calendar.ts'
import { isUnderWay, isYetToCome } from '#shared/domain/sessions.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { participantsOf, setHost, setPurgeOfParticipations } from '#vault/storage/participations.ts'
import { myPersonId } from '#vault/storage/people.ts'
import { pulseEnd } from '#vault/storage/retention.ts'
import { requireSession, setSession } from '#vault/storage/sessions.ts'
import { requireOnRecord } from '#vault/storage/requireOnRecord.ts'
import { sessionEnd } from './sessionEnd.ts'
import { sessionView } from './sessionView.ts'

/** The date may move while the session is planned; place, length, host and intention until it is closed. */
export const updateSession: WriteHandler<'sessions.update'> = (db, input, { now, changed }) => {
  const { sessionId, plannedFor } = input
  const before = requireSession(db, sessionId)
  requireOnRecord(db, sessionId)
  const isPlanned = isYetToCome(before.status)
  const isMoved = plannedFor !== before.plannedFor
  if (!isPlanned && (isMoved || !isUnderWay(before.status))) {
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  }
  const host = input.hostPersonId ?? myPersonId(db)
  if (!participantsOf(db, sessionId).some(({ personId }) => personId === host)) {
    throw new SubrosaError('invalid-input', { reason: 'malformed' })
  }

  const isOtherDay = dayOf(plannedFor) !== dayOf(before.plannedFor)
  setSession(
    db,
    sessionId,
    {
      ...before,
      plannedFor,
      lengthMinutes: input.lengthMinutes,
      place: input.place,
      intention: input.intention,
      movedFrom: isOtherDay ? dayOf(before.plannedFor) : before.movedFrom,
      purgeOn: sessionEnd(db, before.circleId, plannedFor, now.today),
    },
    now.today,
  )
  setHost(db, sessionId, host, now.today)
  if (isOtherDay) {
    setPurgeOfParticipations(db, sessionId, pulseEnd(db, before.circleId, plannedFor), now.today)
  }
  changed('sessions.changed', { ids: [sessionId] })
  changed('circles.changed', { ids: [before.circleId] })
  return sessionView(db, sessionId)
}
