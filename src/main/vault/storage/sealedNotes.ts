import type { NoteOwner } from '#shared/contract/notes.ts'
import type { PlainDate } from '#shared/dates.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { NoteId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { requireNote, type NoteRow } from './notes.ts'

export type SealedRow = NoteRow & { readonly title: string; readonly blob: Uint8Array }

/** By the titles their owner chose, in the order in which the notes were begun. */
export const sealedNotesOf = (db: ReadDb, owner: NoteOwner): { noteId: NoteId; title: string }[] =>
  db.all(
    `SELECT id AS noteId, coalesce(title, '') AS title FROM note
     WHERE owner_table = $table AND owner_id = $ownerId AND state = 'sealed' AND trashed_on IS NULL
     ORDER BY position LIMIT 200`,
    { table: owner.table, ownerId: owner.id },
  )

/** @throws `not-found`, also for a note that is not sealed */
export const requireSealedNote = (db: ReadDb, id: NoteId): SealedRow => {
  const note = requireNote(db, id)
  const row = db.get<{ title: string; blob: Uint8Array | null }>(
    `SELECT coalesce(title, '') AS title, sealed_blob AS blob FROM note WHERE id = $id AND state = 'sealed'`,
    { id },
  )
  if (row === undefined || row.blob === null) throw new SubrosaError('not-found')
  return { ...note, title: row.title, blob: row.blob }
}

/** The text goes in this act, and by the schema all its versions with it: what is left of it is the blob. */
export const putUnderSeal = (
  db: WriteDb,
  id: NoteId,
  sealed: { readonly title: string; readonly blob: Uint8Array; readonly purgeOn: PlainDate | null },
  today: PlainDate,
): void => {
  db.run(
    `UPDATE note SET state = 'sealed', title = $title, sealed_blob = $blob, body_doc = NULL, body_plain = NULL,
       purge_on = $purgeOn, rev = rev + 1, updated_on = $today WHERE id = $id`,
    { id, ...sealed, today },
  )
}

export const setSealedBlob = (
  db: WriteDb,
  id: NoteId,
  sealed: { readonly blob: Uint8Array; readonly purgeOn: PlainDate | null },
  today: PlainDate,
): void => {
  db.run(
    `UPDATE note SET sealed_blob = $blob, purge_on = $purgeOn, rev = rev + 1, updated_on = $today WHERE id = $id`,
    { id, ...sealed, today },
  )
}

/** The text stands in the note again, without the title that stood for it. */
export const takeSealOff = (
  db: WriteDb,
  id: NoteId,
  body: { readonly json: string; readonly plain: string; readonly purgeOn: PlainDate | null },
  today: PlainDate,
): void => {
  db.run(
    `UPDATE note SET state = 'kept', title = NULL, sealed_blob = NULL, body_doc = $json, body_plain = $plain,
       purge_on = $purgeOn, rev = rev + 1, updated_on = $today WHERE id = $id`,
    { id, ...body, today },
  )
}
