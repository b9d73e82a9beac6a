import type { PlainDate } from '#shared/dates.ts'
import type { NoteState } from '#shared/domain/lifecycles.ts'
import type { NoteId, SessionId, TurnId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'

type AgreedNote = {
  readonly noteId: NoteId
  readonly state: NoteState
  readonly plain: string
  /** The turn whose sheet it is; null: the session's own. */
  readonly turnId: TurnId | null
}

/** What is written on the agreed sheets of a session and of its turns, as far as they were opened. */
export const agreedNotesOf = (db: ReadDb, sessionId: SessionId): AgreedNote[] =>
  db.all<AgreedNote>(
    `SELECT id AS noteId, state, body_plain AS plain, CASE owner_table WHEN 'turn' THEN owner_id END AS turnId
     FROM note
     WHERE (owner_table = 'session' AND owner_id = $sessionId
       OR owner_table = 'turn' AND owner_id IN (SELECT id FROM turn WHERE session_id = $sessionId))
       AND layer = 'agreed' AND body_doc IS NOT NULL AND trashed_on IS NULL
     ORDER BY position LIMIT 100`,
    { sessionId },
  )

/** The day it was read out and agreed to; null while it is open. */
export const recordApprovedOn = (db: ReadDb, sessionId: SessionId): PlainDate | null =>
  db.get<{ approvedOn: PlainDate | null }>(
    'SELECT record_approved_on AS approvedOn FROM session WHERE id = $sessionId',
    { sessionId },
  )?.approvedOn ?? null

// Not its revision: an editor that has it open goes on from the text it knows.
export const setAgreedState = (db: WriteDb, noteId: NoteId, state: NoteState): void => {
  db.run('UPDATE note SET state = $state WHERE id = $noteId', { noteId, state })
}

export const setRecordApproved = (
  db: WriteDb,
  sessionId: SessionId,
  isApproved: boolean,
  today: PlainDate,
): void => {
  db.run(
    `UPDATE session SET record_approved_on = CASE WHEN $isApproved THEN $today END, rev = rev + 1,
       updated_on = $today WHERE id = $sessionId`,
    { sessionId, isApproved: isApproved ? 1 : 0, today },
  )
}

/** Something of it changed after it was read out: it is open until it is read out anew. */
export const openRecordAgain = (db: WriteDb, sessionId: SessionId, today: PlainDate): void => {
  if (recordApprovedOn(db, sessionId) !== null) setRecordApproved(db, sessionId, false, today)
}
