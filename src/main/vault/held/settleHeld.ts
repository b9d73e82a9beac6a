import { noteDocMaxCharacters, type NoteLayer, type NoteOwner } from '#shared/contract/notes.ts'
import type { Now } from '#shared/dates.ts'
import { plainTextOf, withLine } from '#shared/domain/documents.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { NoteId } from '#shared/ids.ts'
import { noteEnd } from '#vault/notes/noteEnd.ts'
import { requireLeaveToNote } from '#vault/notes/noteSubject.ts'
import type { WriteHandler } from '#vault/policies.ts'
import type { WriteDb } from '#vault/storage/database.ts'
import { addNote, noteOf, setNoteBody } from '#vault/storage/notes.ts'
import { requireOnRecord } from '#vault/storage/requireOnRecord.ts'
import { ownerOf } from './becoming.ts'
import type { HeldLines } from './heldLines.ts'

/** Whatever it becomes, memory lets go of it. */
export const settleHeld =
  (lines: HeldLines): WriteHandler<'held.settle'> =>
  (db, { heldLineId, as }, { now, afterwards, changed }) => {
    const held = lines.require(heldLineId)
    if (as !== 'discard') {
      requireOnRecord(db, held.sessionId)
      const owner = ownerOf(db, held)
      if (as === 'hand-over' && owner.table !== 'turn') {
        throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
      }
      const note = writeBelow(db, owner, as === 'keep' ? 'private' : 'for_presenter', held.text, now)
      changed('notes.changed', { ids: [note] })
      changed('notes.replaced', { ids: [note] })
    }
    // Not before its words are on disk: there is no other copy.
    afterwards(() => lines.drop(heldLineId))
    changed('held.changed', { sessionIds: [held.sessionId] })
    return {}
  }

/** A paragraph more in the note of an owner and layer, which is begun where there is none. */
const writeBelow = (db: WriteDb, owner: NoteOwner, layer: NoteLayer, text: string, now: Now): NoteId => {
  const circleId = requireLeaveToNote(db, owner, layer)
  const there = noteOf(db, owner, layer)
  const doc = withLine(there?.doc ?? { type: 'doc' }, text)
  const json = JSON.stringify(doc)
  if (json.length > noteDocMaxCharacters) throw new SubrosaError('invalid-input', { reason: 'too-large' })
  const plain = plainTextOf(doc)
  const purgeOn = noteEnd(db, layer, circleId, now.today)
  if (there === undefined) return addNote(db, { owner, layer, circleId, doc, plain, purgeOn }, now.today)
  setNoteBody(db, there.id, { json, plain, purgeOn }, now.today)
  return there.id
}
