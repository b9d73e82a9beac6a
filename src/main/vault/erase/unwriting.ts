import { noteDocMaxCharacters, type NoteDoc, type NoteLayer } from '#shared/contract/notes.ts'
import type { Erasure } from '#shared/contract/erase.ts'
import { plainTextOf } from '#shared/domain/documents.ts'
import { agesAfter, agesOfRest, type Ages } from '#shared/domain/insertions/ages.ts'
import { tokensOf } from '#shared/domain/insertions/tokens.ts'
import { withoutNewer } from '#shared/domain/insertions/withoutNewer.ts'
import { isUnderWay } from '#shared/domain/sessions.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { NoteId } from '#shared/ids.ts'
import type { WriteTools } from '#vault/policies.ts'
import type { Concluded, Insertions, WrittenNote } from '#vault/insertions.ts'
import type { ReadDb, WriteDb } from '#vault/storage/database.ts'
import { beginNoteAnew, requireNoteText, standingNote } from '#vault/storage/notes.ts'
import { giveVersionsUpTo, newestRevisionOfVersions } from '#vault/storage/noteVersions.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { layerOfLine } from '#vault/storage/contributions.ts'
import { isStillWritten } from '#vault/storage/erasing.ts'
import { setTurnConclusion } from '#vault/storage/turns.ts'
import type { ErasedRow } from './rowsToErase.ts'

type Unwriting = Extract<Erasure, { readonly act: 'unwrite' }>

/** A note something goes from, with what stays of it. */
type CutNote = {
  readonly noteId: NoteId
  readonly rev: number
  readonly doc: NoteDoc
  readonly lines: number
  readonly ages: Ages
  /** Versions up to this revision hold nothing of it. */
  readonly cleanUpToRev: number
}

export type Unwritten = {
  readonly notes: readonly CutNote[]
  readonly rows: readonly ErasedRow[]
  readonly takeaways: readonly Concluded[]
}

/**
 * What was put into a session since so many minutes ago (domain.md 9): characters of its notes for presenters and of its
 * record, wherever the caret was, and rows made in it; my own private text only on request.
 * @throws `not-found`, `conflict/not-allowed-now` for a session that is not under way
 */
export const whatWasWritten = (
  db: ReadDb,
  { sessionId, minutes, withMine }: Unwriting,
  insertions: Insertions,
): Unwritten => {
  if (!isUnderWay(requireSession(db, sessionId).status)) {
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  }
  const sinceMs = insertions.nowMs() - minutes * 60_000
  const isMeant = (layer: NoteLayer | undefined): boolean =>
    layer !== undefined && (withMine || layer !== 'private')
  return {
    notes: insertions.notesOf(sessionId).flatMap((note) => {
      const stands = standingNote(db, note.noteId)
      if (stands === undefined || !isMeant(stands.layer)) return []
      return cut(db, note, stands.rev, sinceMs, insertions.nowMs()) ?? []
    }),
    rows: insertions
      .madeSince(sessionId, sinceMs)
      .map(({ table, id }) => ({ table, id }))
      .filter(
        (row) =>
          isStillWritten(db, row) && (row.table !== 'contribution' || isMeant(layerOfLine(db, row.id))),
      ),
    takeaways: insertions.concludedSince(sessionId, sinceMs),
  }
}

const cut = (db: ReadDb, note: WrittenNote, rev: number, sinceMs: number, nowMs: number): CutNote | null => {
  // Written by `notes.save` only, from a document that was checked.
  const present = JSON.parse(requireNoteText(db, note.noteId)) as NoteDoc
  const ages =
    note.rev === rev ? note.ages : agesAfter(note.ages, tokensOf(present), nowMs, note.takenOut).ages
  const { doc, lines, isChanged } = withoutNewer(present, ages, sinceMs)
  const cleanUpToRev = note.revs.findLast(({ atMs }) => atMs < sinceMs)?.rev ?? 0
  const isInVersions = newestRevisionOfVersions(db, note.noteId) > cleanUpToRev
  return isChanged || isInVersions
    ? {
        noteId: note.noteId,
        rev,
        doc: { ...doc, type: 'doc' },
        lines,
        ages: agesOfRest(ages, tokensOf(doc), sinceMs),
        cleanUpToRev,
      }
    : null
}

/**
 * Before the rows go: what stays of each note goes on under another id, with the versions that are older, so that whatever
 * still knows the old one (an editor, a backup that is restored) brings nothing back.
 */
export const carryOnWithout = (
  db: WriteDb,
  { notes, takeaways }: Unwritten,
  { now: { today }, afterwards }: Pick<WriteTools, 'now' | 'afterwards'>,
  insertions: Insertions,
): void => {
  for (const { noteId, rev, doc, ages, cleanUpToRev } of notes) {
    const json = JSON.stringify(doc)
    if (json.length > noteDocMaxCharacters) throw new SubrosaError('invalid-input', { reason: 'too-large' })
    const nextId = beginNoteAnew(db, noteId, { json, plain: plainTextOf(doc) }, today)
    giveVersionsUpTo(db, { from: noteId, to: nextId, rev: cleanUpToRev })
    afterwards(() => insertions.goesOnAs(noteId, { noteId: nextId, rev: rev + 1, ages }))
  }
  for (const { turnId, before } of takeaways) setTurnConclusion(db, turnId, before, today)
}
