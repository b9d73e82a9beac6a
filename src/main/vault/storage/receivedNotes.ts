import type { NoteDoc } from '#shared/contract/notes.ts'
import type { ReceivedNote } from '#shared/contract/packets.ts'
import type { PlainDate } from '#shared/dates.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CircleId, NoteId, PersonId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { add } from './rows.ts'
import { newLife } from './stamps.ts'

/** Private notes of mine that belong to me and nothing else: what was handed to me. */
const received = `owner_table = 'person' AND owner_id = (SELECT id FROM person WHERE is_me = 1) AND layer = 'private'
  AND body_doc IS NOT NULL AND trashed_on IS NULL`

/** Newest first; of one day in no order that means anything. */
export const receivedNotes = (db: ReadDb): ReceivedNote[] =>
  db.all<ReceivedNote>(
    `SELECT id AS noteId, title, substr(body_plain, 1, 200) AS begins, created_on AS takenOn,
       coalesce(keep_until, purge_on) AS keptUntil
     FROM note WHERE ${received} ORDER BY created_on DESC, id LIMIT 2000`,
  )

/** @throws `not-found` for any other note */
export const requireReceived = (
  db: ReadDb,
  noteId: NoteId,
): { noteId: NoteId; title: string | null; doc: NoteDoc } => {
  const row = db.get<{ title: string | null; json: string }>(
    `SELECT title, body_doc AS json FROM note WHERE id = $noteId AND ${received}`,
    { noteId },
  )
  if (row === undefined) throw new SubrosaError('not-found')
  // Written by `addReceived` only, from a document that was checked.
  return { noteId, title: row.title, doc: JSON.parse(row.json) as NoteDoc }
}

/** What lies here under an id of a packet: its text, nothing any more, or nothing at all. */
export const standingOf = (
  db: ReadDb,
  id: string,
): { readonly json: string | null } | 'let-go' | 'unknown' => {
  const row = db.get<{ json: string | null }>(
    'SELECT body_doc AS json FROM note WHERE id = $id AND trashed_on IS NULL',
    { id },
  )
  if (row !== undefined) return row
  const isGone = db.get('SELECT 1 FROM tombstone WHERE row_id = $id', { id }) !== undefined
  const isTrashed = db.get('SELECT 1 FROM note WHERE id = $id', { id }) !== undefined
  return isGone || isTrashed ? 'let-go' : 'unknown'
}

export const addReceived = (
  db: WriteDb,
  note: {
    readonly id: NoteId
    readonly personId: PersonId
    readonly circleId: CircleId | null
    readonly title: string | null
    readonly json: string
    readonly plain: string
    readonly purgeOn: PlainDate | null
  },
  today: PlainDate,
): void => {
  add(db, 'note', {
    id: note.id,
    ...newLife(today, note.purgeOn),
    owner_table: 'person',
    owner_id: note.personId,
    circle_id: note.circleId,
    layer: 'private',
    state: 'kept',
    title: note.title,
    body_doc: note.json,
    body_plain: note.plain,
    sensitivity: 1,
    for_next: 0,
    sealed_blob: null,
    position: 1,
  })
}
