import { noteDocMaxCharacters, type NoteDoc, type NoteLayer, type NoteOwner } from '#shared/contract/notes.ts'
import type { Now } from '#shared/dates.ts'
import { plainTextOf, withLine } from '#shared/domain/documents.ts'
import { isUnderWay } from '#shared/domain/sessions.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { Insertions } from '#vault/insertions.ts'
import { noteEnd } from '#vault/notes/noteEnd.ts'
import { requireLeaveToNote } from '#vault/notes/noteSubject.ts'
import type { WriteHandler } from '#vault/policies.ts'
import type { WriteDb } from '#vault/storage/database.ts'
import { addNote, noteOf, setNoteBody } from '#vault/storage/notes.ts'
import { requireOnRecord } from '#vault/storage/requireOnRecord.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { ownerOf } from './becoming.ts'
import type { HeldLines } from './heldLines.ts'

/** Whatever it becomes, memory lets go of it; what becomes text counts as written now, whenever it was said. */
export const settleHeld =
  (lines: HeldLines, insertions: Insertions): WriteHandler<'held.settle'> =>
  (db, { heldLineId, as }, { now, afterwards, changed }) => {
    const held = lines.require(heldLineId)
    if (as !== 'discard') {
      requireOnRecord(db, held.sessionId)
      const owner = ownerOf(db, held)
      if (as === 'hand-over' && owner.table !== 'turn') {
        throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
      }
      const written = writeBelow(db, owner, as === 'keep' ? 'private' : 'for_presenter', held.text, now)
      if (isUnderWay(requireSession(db, held.sessionId).status)) {
        insertions.saved({ ...written, sessionId: held.sessionId })
      }
      const ids = [written.noteId]
      changed('notes.changed', { ids })
      changed('notes.replaced', { ids })
    }
    // Not before its words are on disk: there is no other copy.
    afterwards(() => lines.drop(heldLineId))
    changed('held.changed', { sessionIds: [held.sessionId] })
    return {}
  }

type Written = Omit<Parameters<Insertions['saved']>[0], 'sessionId'>

/** A paragraph more in the note of an owner and layer, which is begun where there is none. */
const writeBelow = (db: WriteDb, owner: NoteOwner, layer: NoteLayer, text: string, now: Now): Written => {
  const circleId = requireLeaveToNote(db, owner, layer)
  const there = noteOf(db, owner, layer)
  const before: NoteDoc = there?.doc ?? { type: 'doc' }
  const rev = there?.rev ?? 0
  const doc = withLine(before, text)
  const json = JSON.stringify(doc)
  if (json.length > noteDocMaxCharacters) throw new SubrosaError('invalid-input', { reason: 'too-large' })
  const plain = plainTextOf(doc)
  const purgeOn = noteEnd(db, layer, circleId, now.today)
  const noteId = there?.id ?? addNote(db, { owner, layer, circleId, doc, plain, purgeOn }, now.today)
  if (there !== undefined) setNoteBody(db, noteId, { json, plain, purgeOn }, now.today)
  return { noteId, before: { rev, doc: () => before }, after: { rev: rev + 1, doc } }
}
