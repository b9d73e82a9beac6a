import { isUnderWay, isYetToCome } from '#shared/domain/sessions.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { participantsOf } from '#vault/storage/participations.ts'
import { setRole } from '#vault/storage/rolesHeld.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { rolesOfSession } from './rolesOfSession.ts'

export const giveRole: WriteHandler<'roles.set'> = (db, { sessionId, role, personId }, { now, changed }) => {
  const { status } = requireSession(db, sessionId)
  const isOpen = isYetToCome(status) || isUnderWay(status)
  if (!isOpen || (role === 'host' && personId === null)) {
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  }
  const isThere = participantsOf(db, sessionId).some((one) => one.personId === personId)
  if (personId !== null && !isThere) throw new SubrosaError('invalid-input', { reason: 'malformed' })
  setRole(db, { sessionId, role, personId }, now.today)
  changed('sessions.changed', { ids: [sessionId] })
  return rolesOfSession(db, sessionId)
}
