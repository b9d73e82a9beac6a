import { agesAfter, agesAtFirst, type Ages, type TakenOut } from '#shared/domain/insertions/ages.ts'
import { tokensOf } from '#shared/domain/insertions/tokens.ts'
import type { NoteDoc } from '#shared/contract/notes.ts'
import type { NoteId, SessionId, TurnId } from '#shared/ids.ts'
import type { WriteHandler } from '#vault/policies.ts'
import type { WriteDb } from './storage/database.ts'
import type { TableName } from './storage/tables.ts'
import { requireTurn, type TurnRow } from './storage/turns.ts'

/** Calls that make a row of a session: its output has the row's id. */
type Making = 'steps.create' | 'topics.create' | 'board.create' | 'contributions.add'

export type MadeRow = {
  readonly table: Extract<TableName, 'next_step' | 'topic' | 'board_item' | 'contribution'>
  readonly id: string
  readonly sessionId: SessionId
  readonly atMs: number
}

/** A take-away that was changed: how its turn was concluded before. */
export type Concluded = {
  readonly turnId: TurnId
  readonly sessionId: SessionId
  readonly atMs: number
  readonly before: Pick<TurnRow, 'takeaway' | 'outcome'>
}

export type WrittenNote = {
  readonly noteId: NoteId
  readonly sessionId: SessionId
  readonly rev: number
  readonly ages: Ages
  /** Which revision stood from when on, oldest first. */
  readonly revs: readonly { readonly rev: number; readonly atMs: number }[]
  readonly takenOut: readonly TakenOut[]
}

type Saved = {
  readonly noteId: NoteId
  readonly sessionId: SessionId
  readonly before: { readonly rev: number; readonly doc: () => NoteDoc }
  readonly after: { readonly rev: number; readonly doc: NoteDoc }
}

/** When what was written in sessions under way was put there; in memory only, and forgotten when the session is closed. */
export type Insertions = {
  readonly nowMs: () => number
  /** A vault was opened: what is older than this nobody can take away by its age. */
  readonly begin: () => void
  readonly knownSinceMs: () => number
  readonly saved: (save: Saved) => void
  /** Remembers the row a handler makes. */
  readonly making: <N extends Making>(table: MadeRow['table'], handler: WriteHandler<N>) => WriteHandler<N>
  /** Remembers how a turn was concluded before a handler concluded it. */
  readonly concluding: <N extends 'turns.conclude' | 'contributions.add'>(
    handler: WriteHandler<N>,
  ) => WriteHandler<N>
  readonly notesOf: (sessionId: SessionId) => readonly WrittenNote[]
  readonly madeSince: (sessionId: SessionId, sinceMs: number) => readonly MadeRow[]
  /** How each turn was concluded before the first change since then. */
  readonly concludedSince: (sessionId: SessionId, sinceMs: number) => readonly Concluded[]
  /** The note goes on under another id, with what is left of it. */
  readonly goesOnAs: (
    noteId: NoteId,
    next: { readonly noteId: NoteId; readonly rev: number; readonly ages: Ages },
  ) => void
  readonly forget: (sessionId: SessionId) => void
  /** Its text may not be known here any more. */
  readonly forgetNote: (noteId: NoteId) => void
}

/** The longest time that can be taken back is half an hour; what was taken out longer ago no one puts back. */
const mostTakenOut = 50

/** @param clockMs a clock in milliseconds that only goes forward */
export const createInsertions = (clockMs: () => number): Insertions => {
  const notes = new Map<NoteId, WrittenNote>()
  let made: MadeRow[] = []
  let concluded: Concluded[] = []
  let knownSinceMs = clockMs()

  const firstSeen = ({ noteId, sessionId, before }: Saved): WrittenNote => ({
    noteId,
    sessionId,
    rev: before.rev,
    ages: agesAtFirst(tokensOf(before.doc())),
    revs: [{ rev: before.rev, atMs: Number.NEGATIVE_INFINITY }],
    takenOut: [],
  })
  const grown = (note: WrittenNote, { rev, doc }: { rev: number; doc: NoteDoc }): WrittenNote => {
    const atMs = clockMs()
    const { ages, takenOut } = agesAfter(note.ages, tokensOf(doc), atMs, note.takenOut)
    return {
      ...note,
      rev,
      ages,
      revs: [...note.revs, { rev, atMs }],
      takenOut: takenOut === null ? note.takenOut : [...note.takenOut, takenOut].slice(-mostTakenOut),
    }
  }
  const remember = (row: Omit<MadeRow, 'atMs'>): void => void made.push({ ...row, atMs: clockMs() })

  return {
    nowMs: clockMs,
    begin: () => {
      knownSinceMs = clockMs()
    },
    knownSinceMs: () => knownSinceMs,
    saved: (save) => {
      const known = notes.get(save.noteId) ?? firstSeen(save)
      // Something else than a save of its writer's changed it meanwhile.
      const before =
        known.rev === save.before.rev ? known : grown(known, { rev: save.before.rev, doc: save.before.doc() })
      notes.set(save.noteId, grown(before, save.after))
    },
    making: (table, handler) => (db, input, tools) => {
      const row = handler(db, input, tools)
      if (input.sessionId !== null && input.sessionId !== undefined) {
        remember({ table, id: row.id, sessionId: input.sessionId })
      }
      return row
    },
    concluding: (handler) => (db, input, tools) => {
      const before = input.turnId === null ? null : conclusionOf(db, input.turnId)
      const output = handler(db, input, tools)
      if (before !== null && input.turnId !== null) {
        const after = conclusionOf(db, input.turnId)
        if (after.takeaway !== before.takeaway) {
          const { sessionId, takeaway, outcome } = before
          concluded.push({
            turnId: input.turnId,
            sessionId,
            atMs: clockMs(),
            before: { takeaway, outcome },
          })
        }
      }
      return output
    },
    notesOf: (sessionId) => [...notes.values()].filter((note) => note.sessionId === sessionId),
    madeSince: (sessionId, sinceMs) =>
      made.filter((row) => row.sessionId === sessionId && row.atMs >= sinceMs),
    concludedSince: (sessionId, sinceMs) => [
      ...new Map(
        concluded
          .filter((one) => one.sessionId === sessionId && one.atMs >= sinceMs)
          .toReversed()
          .map((one) => [one.turnId, one]),
      ).values(),
    ],
    goesOnAs: (noteId, { noteId: nextId, rev, ages }) => {
      const note = notes.get(noteId)
      if (note === undefined) return
      notes.delete(noteId)
      notes.set(nextId, { ...note, noteId: nextId, rev, ages, takenOut: [] })
    },
    forgetNote: (noteId) => void notes.delete(noteId),
    forget: (sessionId) => {
      for (const note of notes.values()) if (note.sessionId === sessionId) notes.delete(note.noteId)
      made = made.filter((row) => row.sessionId !== sessionId)
      concluded = concluded.filter((one) => one.sessionId !== sessionId)
    },
  }
}

const conclusionOf = (db: WriteDb, turnId: TurnId): Pick<TurnRow, 'sessionId' | 'takeaway' | 'outcome'> =>
  requireTurn(db, turnId)
