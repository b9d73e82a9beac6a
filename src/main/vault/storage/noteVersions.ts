import type { NoteDoc, NoteLayer } from '#shared/contract/notes.ts'
import type { PlainDate } from '#shared/dates.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { NoteId, NoteVersionId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { isRowHeld } from './heldRows.ts'
import { add } from './rows.ts'
import { newId } from './stamps.ts'

/** The text of a note as it is now, or as a version of it was. */
export type KeptText = {
  readonly noteId: NoteId
  readonly rev: number
  readonly layer: NoteLayer
  /** The day it was written on. */
  readonly on: PlainDate
  readonly json: string
  readonly plain: string
}

/** The present text of a note; undefined for one that has none left. */
export const presentText = (db: ReadDb, noteId: NoteId): KeptText | undefined =>
  db.get<KeptText>(
    `SELECT id AS noteId, rev, layer, updated_on AS "on", body_doc AS json, body_plain AS plain
     FROM note WHERE id = $noteId AND body_doc IS NOT NULL`,
    { noteId },
  )

export const newestVersion = (db: ReadDb, noteId: NoteId): { id: NoteVersionId; json: string } | undefined =>
  db.get(
    `SELECT id, body_doc AS json FROM note_version WHERE note_id = $noteId
     ORDER BY rev DESC, made_on DESC LIMIT 1`,
    { noteId },
  )

export type VersionRow = {
  readonly id: NoteVersionId
  readonly madeOn: PlainDate
  readonly plain: string
  /** 1 when the note reads the same now. */
  readonly isNow: number
}

/** Newest first. */
export const versionsOf = (db: ReadDb, noteId: NoteId): VersionRow[] =>
  db.all<VersionRow>(
    `SELECT note_version.id, made_on AS madeOn, note_version.body_plain AS plain,
       note_version.body_doc IS note.body_doc AS isNow
     FROM note_version JOIN note ON note.id = note_id
     WHERE note_id = $noteId ORDER BY note_version.rev DESC, made_on DESC`,
    { noteId },
  )

/** @throws `not-found`, also for a version of a note that is in the trash */
export const requireVersion = (
  db: ReadDb,
  id: NoteVersionId,
): { id: NoteVersionId; noteId: NoteId; madeOn: PlainDate; doc: NoteDoc } => {
  const row = db.get<{ noteId: NoteId; madeOn: PlainDate; json: string }>(
    `SELECT note_id AS noteId, made_on AS madeOn, note_version.body_doc AS json
     FROM note_version JOIN note ON note.id = note_id
     WHERE note_version.id = $id AND note.trashed_on IS NULL`,
    { id },
  )
  if (row === undefined) throw new SubrosaError('not-found')
  // Copied from a note, whose documents are checked when they are saved.
  return { id, noteId: row.noteId, madeOn: row.madeOn, doc: JSON.parse(row.json) as NoteDoc }
}

export const addVersion = (db: WriteDb, text: KeptText): NoteVersionId => {
  const id = newId<NoteVersionId>()
  add(db, 'note_version', {
    id,
    note_id: text.noteId,
    made_on: text.on,
    rev: text.rev,
    layer: text.layer,
    body_doc: text.json,
    body_plain: text.plain,
  })
  return id
}

/** The version now holds this text instead of its own. */
export const replaceVersion = (db: WriteDb, id: NoteVersionId, text: KeptText): void => {
  db.run(
    `UPDATE note_version SET made_on = $on, rev = $rev, layer = $layer, body_doc = $json, body_plain = $plain
     WHERE id = $id`,
    { id, on: text.on, rev: text.rev, layer: text.layer, json: text.json, plain: text.plain },
  )
}

/** Lets the oldest go, so that at most so many are kept; none of a note that a hold keeps. */
export const dropOldestVersions = (db: WriteDb, noteId: NoteId, most: number): void => {
  if (isRowHeld(db, { table: 'note', id: noteId })) return
  db.run(
    `DELETE FROM note_version WHERE id IN (
       SELECT id FROM note_version WHERE note_id = $noteId ORDER BY rev DESC, made_on DESC LIMIT -1 OFFSET $most)`,
    { noteId, most },
  )
}

/** The revision the newest version of a note was made of; 0 where there is none. */
export const newestRevisionOfVersions = (db: ReadDb, noteId: NoteId): number =>
  db.get<{ rev: number | null }>('SELECT max(rev) AS rev FROM note_version WHERE note_id = $noteId', {
    noteId,
  })?.rev ?? 0

/** The versions of one note up to a revision become another's. */
export const giveVersionsUpTo = (
  db: WriteDb,
  versions: { readonly from: NoteId; readonly to: NoteId; readonly rev: number },
): void => {
  db.run('UPDATE note_version SET note_id = $to WHERE note_id = $from AND rev <= $rev', versions)
}

/** The versions of one note become another's. */
export const giveVersions = (
  db: WriteDb,
  { from, to }: { readonly from: NoteId; readonly to: NoteId },
): void => {
  db.run('UPDATE note_version SET note_id = $to WHERE note_id = $from', { from, to })
}
