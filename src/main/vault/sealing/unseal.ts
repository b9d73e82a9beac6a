import type { NoteDoc } from '#shared/contract/notes.ts'
import { plainTextOf } from '#shared/domain/documents.ts'
import { readSealedNote } from '#vault/keys/sealedNote.ts'
import { noteEnd } from '#vault/notes/noteEnd.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { joinWithNewer } from '#vault/storage/joinNotes.ts'
import { requireSealedNote, takeSealOff } from '#vault/storage/sealedNotes.ts'
import { noteBegunAnew } from '#vault/storage/trash.ts'
import type { OpenSeals } from './openSeals.ts'

export const unsealNote =
  (seals: OpenSeals): WriteHandler<'sealing.unseal'> =>
  (db, { noteId }, { now, changed, afterwards }) => {
    const key = seals.require(noteId)
    const note = requireSealedNote(db, noteId)
    const json = readSealedNote(key, noteId, note.blob)
    // Sealed from a document that was checked.
    const plain = plainTextOf(JSON.parse(json) as NoteDoc)
    const purgeOn = noteEnd(db, note.layer, note.circleId, now.today)
    takeSealOff(db, noteId, { json, plain, purgeOn }, now.today)
    const newer = noteBegunAnew(db, noteId)
    joinWithNewer(db, noteId, now.today)
    changed('notes.changed', { ids: [noteId] })
    changed('notes.replaced', { ids: newer === undefined ? [noteId] : [newer.id, noteId] })
    afterwards(() => seals.close(noteId))
    return {}
  }
