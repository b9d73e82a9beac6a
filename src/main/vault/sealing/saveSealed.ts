import { noteDocMaxCharacters } from '#shared/contract/notes.ts'
import { requirePlainDocument } from '#shared/domain/documents.ts'
import { SubrosaError } from '#shared/errors.ts'
import { sealNote } from '#vault/keys/sealedNote.ts'
import { noteEnd } from '#vault/notes/noteEnd.ts'
import { requireLeaveToNote, requireNoteOnRecord } from '#vault/notes/noteSubject.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { requireSealedNote, setSealedBlob } from '#vault/storage/sealedNotes.ts'
import type { OpenSeals } from './openSeals.ts'

/** As with `notes.save`; what is stored is sealed before it is written. */
export const saveSealed =
  (seals: OpenSeals): WriteHandler<'sealing.save'> =>
  (db, { noteId, baseRev, doc }, { now }) => {
    requirePlainDocument(doc)
    const json = JSON.stringify(doc)
    if (json.length > noteDocMaxCharacters) throw new SubrosaError('invalid-input', { reason: 'too-large' })
    const key = seals.require(noteId)
    const note = requireSealedNote(db, noteId)
    requireLeaveToNote(db, note.owner, note.layer)
    requireNoteOnRecord(db, note.owner)
    if (note.rev !== baseRev) throw new SubrosaError('conflict', { reason: 'newer-text' })
    const purgeOn = noteEnd(db, note.layer, note.circleId, now.today)
    setSealedBlob(db, noteId, { blob: sealNote(key, noteId, json), purgeOn }, now.today)
    return { noteId, rev: note.rev + 1 }
  }
