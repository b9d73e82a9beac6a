import { SubrosaError } from '#shared/errors.ts'
import type { CircleId, SessionId } from '#shared/ids.ts'
import type { ReadDb } from './database.ts'

const offTheRecord = (): SubrosaError => new SubrosaError('conflict', { reason: 'off-the-record' })

/**
 * While a session is off the record, no text of it is taken, whatever the screen shows (domain.md 9).
 * @throws `conflict/off-the-record`
 */
export const requireOnRecord = (db: ReadDb, sessionId: SessionId): void => {
  const off = db.get(
    `SELECT 1 FROM session_step WHERE session_id = $sessionId AND off_record <> 'none'
       AND off_record_since IS NOT NULL AND trashed_on IS NULL LIMIT 1`,
    { sessionId },
  )
  if (off !== undefined) throw offTheRecord()
}

/**
 * The same for what is a circle's rather than a session's (a topic, a promise, something on the board): while people of
 * this circle sit together off the record, it is the same room that speaks.
 * @throws `conflict/off-the-record`
 */
export const requireCircleOnRecord = (db: ReadDb, circleId: CircleId | null): void => {
  if (circleId === null) return
  const off = db.get(
    `SELECT 1 FROM session JOIN session_step ON session_step.session_id = session.id
     WHERE session.circle_id = $circleId AND session.status IN ('running', 'paused', 'wrap_up')
       AND off_record <> 'none' AND off_record_since IS NOT NULL AND session_step.trashed_on IS NULL LIMIT 1`,
    { circleId },
  )
  if (off !== undefined) throw offTheRecord()
}
