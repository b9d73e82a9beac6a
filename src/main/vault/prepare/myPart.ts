import { isUnderWay, isYetToCome } from '#shared/domain/sessions.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { SessionId } from '#shared/ids.ts'
import type { WriteHandler } from '#vault/policies.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { setMyIntention, setOpening, tickMyPrep } from '#vault/storage/preparations.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { requireOnRecord } from '#vault/storage/requireOnRecord.ts'

/** @throws `not-found`, `conflict/not-allowed-now` for one that is over or called off */
const requireOpenSession = (db: ReadDb, sessionId: SessionId): void => {
  const { status } = requireSession(db, sessionId)
  if (!isYetToCome(status) && !isUnderWay(status)) {
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  }
}

export const tickPreparation: WriteHandler<'prepare.tick'> = (
  db,
  { sessionId, code, isDone },
  { now, changed },
) => {
  requireOpenSession(db, sessionId)
  if (!tickMyPrep(db, sessionId, { code, isDone }, now.today)) throw new SubrosaError('not-found')
  changed('sessions.changed', { ids: [sessionId] })
  return {}
}

export const setIntention: WriteHandler<'prepare.intend'> = (
  db,
  { sessionId, intention },
  { now, changed },
) => {
  requireOpenSession(db, sessionId)
  requireOnRecord(db, sessionId)
  if (!setMyIntention(db, sessionId, intention, now.today)) throw new SubrosaError('not-found')
  changed('sessions.changed', { ids: [sessionId] })
  return {}
}

/** Said again it changes nothing; what is unticked was not so after all. */
export const confirmOpening: WriteHandler<'prepare.open'> = (
  db,
  { sessionId, opening },
  { now, changed },
) => {
  requireOpenSession(db, sessionId)
  setOpening(db, sessionId, opening, now.today)
  changed('sessions.changed', { ids: [sessionId] })
  return {}
}
