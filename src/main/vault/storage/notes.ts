import type { NoteDoc, NoteLayer, NoteOwner } from '#shared/contract/notes.ts'
import type { PlainDate } from '#shared/dates.ts'
import type { NoteState } from '#shared/domain/lifecycles.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CircleId, NoteId, SessionId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { add } from './rows.ts'
import { newId, newLife } from './stamps.ts'
import { addTombstone } from './tombstones.ts'

export type NoteRow = {
  readonly id: NoteId
  readonly rev: number
  readonly layer: NoteLayer
  readonly state: NoteState
  readonly circleId: CircleId | null
  readonly owner: NoteOwner
}

type Body = { readonly doc: NoteDoc; readonly plain: string }

const living = `state NOT IN ('handed_over', 'struck', 'purged') AND trashed_on IS NULL`

/** The first note of this owner and layer that still has its text; a line caught for next time is none to write on. */
export const noteOf = (
  db: ReadDb,
  owner: NoteOwner,
  layer: NoteLayer,
): { id: NoteId; rev: number; doc: NoteDoc } | undefined => {
  const row = db.get<{ id: NoteId; rev: number; body_doc: string }>(
    `SELECT id, rev, body_doc FROM note
     WHERE owner_table = $table AND owner_id = $ownerId AND layer = $layer AND for_next = 0
       AND body_doc IS NOT NULL AND ${living}
     ORDER BY position LIMIT 1`,
    { table: owner.table, ownerId: owner.id, layer },
  )
  if (row === undefined) return undefined
  // Written by `addNote` and `setNoteBody` only, from a document that was checked.
  return { id: row.id, rev: row.rev, doc: JSON.parse(row.body_doc) as NoteDoc }
}

/** The day its text goes; null: only when its writer lets it go. What was kept longer by hand counts. */
export const textStaysUntil = (db: ReadDb, id: NoteId): PlainDate | null =>
  db.get<{ until: PlainDate | null }>(
    'SELECT coalesce(keep_until, purge_on) AS until FROM note WHERE id = $id',
    {
      id,
    },
  )?.until ?? null

/** @throws `not-found` for one that is unknown, in the trash, or has no text left */
export const requireNote = (db: ReadDb, id: NoteId): NoteRow => {
  const row = db.get<Omit<NoteRow, 'owner'> & { ownerTable: NoteOwner['table']; ownerId: string }>(
    `SELECT id, rev, layer, state, circle_id AS circleId, owner_table AS ownerTable, owner_id AS ownerId
     FROM note WHERE id = $id AND ${living}`,
    { id },
  )
  if (row === undefined) throw new SubrosaError('not-found')
  const { ownerTable, ownerId, ...note } = row
  // Table and id were stored together, from an owner that was checked.
  return { ...note, owner: { table: ownerTable, id: ownerId } as NoteOwner }
}

/** Which layer and revision a note is in; undefined for one that has no text any more. */
export const standingNote = (db: ReadDb, id: NoteId): Pick<NoteRow, 'layer' | 'rev'> | undefined =>
  db.get(`SELECT layer, rev FROM note WHERE id = $id AND body_doc IS NOT NULL AND ${living}`, { id })

/**
 * A note with another text in the place of one that is to go: what is known of it beside the text stays, and its revision
 * goes on, so that earlier versions come before it.
 */
export const beginNoteAnew = (
  db: WriteDb,
  id: NoteId,
  body: { readonly json: string; readonly plain: string },
  today: PlainDate,
): NoteId => {
  const newNote = newId<NoteId>()
  db.run(
    `INSERT INTO note (rowid, id, rev, created_on, updated_on, purge_on, keep_until, purged_on, trashed_on, trashed_with,
       owner_table, owner_id, circle_id, layer, state, title, body_doc, body_plain, sensitivity, for_next, sealed_blob, position)
     SELECT random(), $newNote, rev + 1, created_on, $today, purge_on, keep_until, NULL, NULL, NULL,
       owner_table, owner_id, circle_id, layer, CASE state WHEN 'approved' THEN 'draft' ELSE state END, title, $json, $plain,
       sensitivity, for_next, NULL, position
     FROM note WHERE id = $id`,
    { id, newNote, ...body, today },
  )
  return newNote
}

/** The notes of a session that have a text, of every layer. */
export const noteIdsOfSession = (db: ReadDb, sessionId: SessionId): NoteId[] =>
  db
    .all<{ id: NoteId }>(
      `SELECT id FROM note
       WHERE owner_table = 'session' AND owner_id = $sessionId AND body_doc IS NOT NULL AND ${living}`,
      { sessionId },
    )
    .map((row) => row.id)

export const addNote = (
  db: WriteDb,
  note: Body & {
    readonly owner: NoteOwner
    readonly circleId: CircleId
    readonly layer: NoteLayer
    /** A line that was caught for the next session. */
    readonly isForNext?: boolean
    readonly purgeOn: PlainDate | null
  },
  today: PlainDate,
): NoteId => {
  const id = newId<NoteId>()
  add(db, 'note', {
    id,
    ...newLife(today, note.purgeOn),
    owner_table: note.owner.table,
    owner_id: note.owner.id,
    circle_id: note.circleId,
    layer: note.layer,
    state: 'draft',
    title: null,
    body_doc: JSON.stringify(note.doc),
    body_plain: note.plain,
    sensitivity: 1,
    for_next: note.isForNext === true ? 1 : 0,
    sealed_blob: null,
    position: nextPosition(db, note.owner),
  })
  return id
}

const nextPosition = (db: ReadDb, owner: NoteOwner): number =>
  db.get<{ position: number }>(
    `SELECT coalesce(max(position), 0) + 1 AS position FROM note
     WHERE owner_table = $table AND owner_id = $ownerId`,
    { table: owner.table, ownerId: owner.id },
  )?.position ?? 1

/** @param json the document as text, so that its length is known before it is stored */
export const setNoteBody = (
  db: WriteDb,
  id: NoteId,
  body: { readonly json: string; readonly plain: string; readonly purgeOn: PlainDate | null },
  today: PlainDate,
): void => {
  db.run(
    // What was approved was another text: it is open until it was read out anew.
    `UPDATE note SET body_doc = $json, body_plain = $plain, purge_on = $purgeOn, rev = rev + 1,
       updated_on = $today, state = CASE WHEN state = 'approved' AND body_plain <> $plain THEN 'draft' ELSE state END
     WHERE id = $id`,
    { id, ...body, today },
  )
}

/** Its days stay: putting a text back is no change of it. */
export const appendToNote = (
  db: WriteDb,
  id: NoteId,
  body: { readonly json: string; readonly plain: string },
): void => {
  db.run('UPDATE note SET body_doc = $json, body_plain = $plain, rev = rev + 1 WHERE id = $id', {
    id,
    ...body,
  })
}

/** The document of a note as text. @throws `not-found` when it has none left */
export const requireNoteText = (db: ReadDb, id: NoteId): string => {
  const json = db.get<{ json: string | null }>('SELECT body_doc AS json FROM note WHERE id = $id', {
    id,
  })?.json
  if (json === undefined || json === null) throw new SubrosaError('not-found')
  return json
}

/** Takes a note away whose text is empty or kept elsewhere, with its versions. */
export const removeNote = (db: WriteDb, id: NoteId, today: PlainDate): void => {
  db.run('DELETE FROM note_version WHERE note_id = $id', { id })
  db.run('DELETE FROM note WHERE id = $id', { id })
  addTombstone(db, { id, table: 'note', reason: 'deleted' }, today)
}
