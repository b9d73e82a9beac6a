import type { Pulse } from '#shared/contract/wrapUp.ts'
import type { PlainDate } from '#shared/dates.ts'
import type { SessionId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'

const mine = 'person_id = (SELECT id FROM person WHERE is_me = 1) AND trashed_on IS NULL'

/** What I thought of a session; undefined where I did not take part. */
export const myPulse = (db: ReadDb, sessionId: SessionId): Pulse | undefined =>
  db.get<Pulse>(
    `SELECT worth_it AS worthIt, real_here AS realHere, coalesce(pulse_keep, '') AS keep,
       coalesce(pulse_change, '') AS change
     FROM participation WHERE session_id = $sessionId AND ${mine}`,
    { sessionId },
  )

/** @returns false where I did not take part */
export const setMyPulse = (db: WriteDb, sessionId: SessionId, pulse: Pulse, today: PlainDate): boolean =>
  db.run(
    `UPDATE participation SET worth_it = $worthIt, real_here = $realHere, pulse_keep = nullif($keep, ''),
       pulse_change = nullif($change, ''), rev = rev + 1, updated_on = $today
     WHERE session_id = $sessionId AND ${mine}`,
    { sessionId, ...pulse, today },
  ) > 0
