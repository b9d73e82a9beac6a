import { isUnderWay } from '#shared/domain/sessions.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { participantsOf, setHost } from '#vault/storage/participations.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { runningView } from './runningView.ts'

/** Hosting is a role for a session, and goes to anybody who is there, guests too. */
export const handOn: WriteHandler<'running.handOn'> = (db, { sessionId, personId }, { now, changed }) => {
  const { status } = requireSession(db, sessionId)
  const person = participantsOf(db, sessionId).find((one) => one.personId === personId)
  if (person === undefined) throw new SubrosaError('not-found')
  if (!isUnderWay(status) || person.attendance === 'away') {
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  }
  setHost(db, sessionId, personId, now.today)
  changed('sessions.changed', { ids: [sessionId] })
  return runningView(db, sessionId, now)
}
