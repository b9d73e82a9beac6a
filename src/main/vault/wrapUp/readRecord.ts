import type { CallOutput } from '#shared/contract/index.ts'
import type { NoteDoc } from '#shared/contract/notes.ts'
import type { PlainDate } from '#shared/dates.ts'
import type { NoteState } from '#shared/domain/lifecycles.ts'
import type { NoteId, SessionId, TurnId } from '#shared/ids.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { agreedNotesOf, recordApprovedOn } from '#vault/storage/agreedRecords.ts'
import { contributionsOf } from '#vault/storage/contributions.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { requireNoteText } from '#vault/storage/notes.ts'
import { isLeaveGiven } from '#vault/storage/requireLeave.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { turnsOf, type TurnRow } from '#vault/storage/turns.ts'

type Part = {
  readonly turn: TurnRow | null
  readonly note: { readonly id: NoteId; readonly state: NoteState } | null
  readonly takeaway: string
  readonly lines: CallOutput<'wrapUp.readRecord'>[number]['lines']
}

/** The whole agreed record: the session's sheet, then each turn's, with nothing that is above a presenter's consent. */
export const partsOfRecord = (db: ReadDb, sessionId: SessionId): readonly Part[] => {
  const written = agreedNotesOf(db, sessionId).filter(({ plain }) => plain !== '')
  const said = contributionsOf(db, sessionId).filter(({ layer }) => layer === 'agreed')
  const part = (turnId: TurnId | null, turn: TurnRow | null): Part => {
    const note = written.find((one) => one.turnId === turnId)
    const takeaway = turn?.takeaway ?? ''
    return {
      turn,
      note: note === undefined ? null : { id: note.noteId, state: note.state },
      takeaway,
      // A take-away that was filed as a line is the turn's, and is read out once.
      lines: said
        .filter((line) => line.turnId === turnId && !(line.kind === 'takeaway' && line.text === takeaway))
        .map(({ id, kind, text }) => ({ id, kind, text })),
    }
  }
  const turns = turnsOf(db, sessionId).filter(({ presenter, circleId }) =>
    isLeaveGiven(db, { kind: 'agreed-text', about: presenter?.id ?? null, circleId }),
  )
  return [part(null, null), ...turns.map((turn) => part(turn.id, turn))].filter(
    ({ note, takeaway, lines }) => note !== null || takeaway !== '' || lines.length > 0,
  )
}

export const readRecord: ReadHandler<'wrapUp.readRecord'> = (db, { sessionId }) => {
  const ids = turnsOf(db, requireSession(db, sessionId).id).map(({ id }) => id)
  return partsOfRecord(db, sessionId).map(({ turn, note, takeaway, lines }) => ({
    turn:
      turn === null
        ? null
        : { number: ids.indexOf(turn.id) + 1, presenter: turn.presenter, title: turn.topic?.title ?? '' },
    // Written by `notes.save`, which checked it.
    doc: note === null ? null : (JSON.parse(requireNoteText(db, note.id)) as NoteDoc),
    takeaway,
    lines,
  }))
}

/** Approved while every sheet of it is as it was read out; a take-away or a line that changed opens it too. */
export const standingOfRecord = (
  db: ReadDb,
  sessionId: SessionId,
): { readonly record: 'empty' | 'open' | 'approved'; readonly approvedOn: PlainDate | null } => {
  const parts = partsOfRecord(db, sessionId)
  if (parts.length === 0) return { record: 'empty', approvedOn: null }
  const approvedOn = recordApprovedOn(db, sessionId)
  const isAsRead = parts.every(({ note }) => note === null || note.state === 'approved')
  return approvedOn !== null && isAsRead
    ? { record: 'approved', approvedOn }
    : { record: 'open', approvedOn: null }
}
