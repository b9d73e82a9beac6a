import type { HandOver } from '#shared/contract/packets.ts'
import type { ContributionKind } from '#shared/contract/contributions.ts'
import type { NoteDoc } from '#shared/contract/notes.ts'
import type { PlainDate } from '#shared/dates.ts'
import type { NoteId, PersonId, SessionId, TurnId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { shownName } from './people.ts'

const heldText = `state NOT IN ('handed_over', 'struck', 'purged') AND note.trashed_on IS NULL AND body_plain <> ''`

/** Everybody who presented in a session, with what is still kept for them, in the order of their first turn. */
export const handOversOf = (db: ReadDb, sessionId: SessionId): HandOver[] =>
  db
    .all<Omit<HandOver, 'isMe'> & { isMe: number }>(
      `SELECT person.id AS personId, ${shownName} AS name, person.is_me AS isMe, max(handed_over_on) AS handedOverOn,
         sum((SELECT count(*) FROM note WHERE owner_table = 'turn' AND owner_id = turn.id
              AND layer = 'for_presenter' AND ${heldText})) AS notes,
         sum((SELECT count(*) FROM contribution WHERE turn_id = turn.id AND layer = 'for_presenter'
              AND contribution.purged_on IS NULL AND contribution.trashed_on IS NULL)) AS lines
       FROM turn JOIN person ON person.id = turn.presenter_person_id
       WHERE turn.session_id = $sessionId AND turn.trashed_on IS NULL AND turn.state <> 'dropped'
       GROUP BY person.id ORDER BY min(turn.position) LIMIT 40`,
      { sessionId },
    )
    .map((row) => ({ ...row, isMe: row.isMe === 1 }))

export type TurnToHand = {
  readonly id: TurnId
  readonly title: string | null
  readonly aliasTitle: string | null
}
export type NoteToHand = {
  readonly id: NoteId
  readonly rev: number
  readonly doc: NoteDoc
  readonly json: string
}
export type LineToHand = {
  readonly id: string
  readonly rev: number
  readonly kind: ContributionKind
  readonly text: string
}

/** The turns of one presenter, in order. */
export const turnsToHand = (db: ReadDb, sessionId: SessionId, personId: PersonId): TurnToHand[] =>
  db.all<TurnToHand>(
    `SELECT turn.id, nullif(topic.title, '') AS title, nullif(topic.alias_title, '') AS aliasTitle
     FROM turn LEFT JOIN topic ON topic.id = topic_id AND topic.trashed_on IS NULL AND topic.purged_on IS NULL
     WHERE turn.session_id = $sessionId AND presenter_person_id = $personId AND turn.trashed_on IS NULL
       AND turn.state <> 'dropped' ORDER BY turn.position`,
    { sessionId, personId },
  )

/** What was written for the presenter of a turn and still has its text. */
export const notesToHand = (db: ReadDb, turnId: TurnId): NoteToHand[] =>
  db
    .all<{ id: NoteId; rev: number; json: string }>(
      `SELECT id, rev, body_doc AS json FROM note
       WHERE owner_table = 'turn' AND owner_id = $turnId AND layer = 'for_presenter' AND ${heldText}
       ORDER BY position`,
      { turnId },
    )
    // Written by `addNote` and `setNoteBody` only, from a document that was checked.
    .map((row) => ({ ...row, doc: JSON.parse(row.json) as NoteDoc }))

/** What was said in a turn for its presenter, in the order in which it lies. */
export const linesToHand = (db: ReadDb, turnId: TurnId): LineToHand[] =>
  db.all<LineToHand>(
    `SELECT id, rev, kind, text FROM contribution
     WHERE turn_id = $turnId AND layer = 'for_presenter' AND purged_on IS NULL AND trashed_on IS NULL AND text <> ''
     ORDER BY position, id`,
    { turnId },
  )

/** What a next step is called; undefined for one that is gone. */
export const stepTitle = (db: ReadDb, id: string): string | undefined =>
  db.get<{ title: string }>(
    `SELECT title FROM next_step WHERE id = $id AND trashed_on IS NULL AND title <> ''`,
    { id },
  )?.title

export const setHandedOver = (db: WriteDb, turnId: TurnId, today: PlainDate): void => {
  db.run(`UPDATE turn SET handed_over_on = $today, rev = rev + 1, updated_on = $today WHERE id = $turnId`, {
    turnId,
    today,
  })
}

/** My own turn: what was written for me is mine from now on. */
export const makePrivate = (
  db: WriteDb,
  noteId: NoteId,
  purgeOn: PlainDate | null,
  today: PlainDate,
): void => {
  db.run(
    `UPDATE note SET layer = 'private', state = 'kept', purge_on = $purgeOn, rev = rev + 1, updated_on = $today
     WHERE id = $noteId`,
    { noteId, purgeOn, today },
  )
  db.run(`UPDATE note_version SET layer = 'private' WHERE note_id = $noteId`, { noteId })
}

export const makeLinesPrivate = (
  db: WriteDb,
  turnId: TurnId,
  purgeOn: PlainDate | null,
  today: PlainDate,
): void => {
  db.run(
    `UPDATE contribution SET layer = 'private', purge_on = $purgeOn, rev = rev + 1, updated_on = $today
     WHERE turn_id = $turnId AND layer = 'for_presenter' AND purged_on IS NULL AND trashed_on IS NULL`,
    { turnId, purgeOn, today },
  )
}

/** Whether a turn of this id lies here: then a packet that holds it was made in this vault. */
export const isOurTurn = (db: ReadDb, id: string): boolean =>
  db.get(
    `SELECT 1 WHERE EXISTS (SELECT 1 FROM turn WHERE id = $id)
       OR EXISTS (SELECT 1 FROM tombstone WHERE row_id = $id AND table_name = 'turn')`,
    { id },
  ) !== undefined
