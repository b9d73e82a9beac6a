import type { PlainDate } from '#shared/dates.ts'
import type { NoteState } from '#shared/domain/lifecycles.ts'
import type { NoteId, SessionId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'

type AgreedRecord = {
  readonly noteId: NoteId
  readonly state: NoteState
  readonly plain: string
  /** Only of an approved one: a change of its text opens it again. */
  readonly approvedOn: PlainDate | null
}

/** The agreed record of a session; undefined before anything was opened for it. */
export const recordOf = (db: ReadDb, sessionId: SessionId): AgreedRecord | undefined =>
  db.get<AgreedRecord>(
    `SELECT note.id AS noteId, note.state, body_plain AS plain, record_approved_on AS approvedOn
     FROM note JOIN session ON session.id = owner_id
     WHERE owner_table = 'session' AND owner_id = $sessionId AND layer = 'agreed' AND body_doc IS NOT NULL
       AND note.trashed_on IS NULL
     ORDER BY note.position LIMIT 1`,
    { sessionId },
  )

export const setRecordState = (
  db: WriteDb,
  { sessionId, noteId }: { readonly sessionId: SessionId; readonly noteId: NoteId },
  state: NoteState,
  today: PlainDate,
): void => {
  // Not its revision: an editor that has it open goes on from the text it knows.
  db.run('UPDATE note SET state = $state WHERE id = $noteId', { noteId, state })
  db.run(
    `UPDATE session SET record_approved_on = CASE WHEN $state = 'approved' THEN $today END, rev = rev + 1,
       updated_on = $today WHERE id = $sessionId`,
    { sessionId, state, today },
  )
}
