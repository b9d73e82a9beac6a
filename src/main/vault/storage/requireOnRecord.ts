import { SubrosaError } from '#shared/errors.ts'
import type { SessionId } from '#shared/ids.ts'
import type { ReadDb } from './database.ts'

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
  if (off !== undefined) throw new SubrosaError('conflict', { reason: 'off-the-record' })
}
