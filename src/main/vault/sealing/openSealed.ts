import type { CheckedInput } from '#shared/contract/index.ts'
import type { NoteDoc } from '#shared/contract/notes.ts'
import type { Nothing } from '#shared/contract/call.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CallTools } from '#vault/gate/registered.ts'
import { openNoteKey, readSealedNote } from '#vault/keys/sealedNote.ts'
import type { ReadHandler } from '#vault/policies.ts'
import type { OpenRoom } from '#vault/room.ts'
import { requireSealedNote } from '#vault/storage/sealedNotes.ts'
import type { OpenSeals } from './openSeals.ts'

export const openSealed =
  (seals: OpenSeals) =>
  async (
    open: OpenRoom,
    { noteId, passphrase }: CheckedInput<'sealing.open'>,
    { signal }: CallTools,
  ): Promise<Nothing> => {
    const { blob } = requireSealedNote(open.database.read, noteId)
    const key = await openNoteKey(blob, passphrase, signal)
    if (key === null) throw new SubrosaError('wrong-passphrase', { reason: 'not-this-note' })
    seals.put(noteId, key)
    return {}
  }

export const readSealed =
  (seals: OpenSeals): ReadHandler<'sealing.read'> =>
  (db, { noteId }) => {
    const key = seals.require(noteId)
    const { rev, blob } = requireSealedNote(db, noteId)
    // Sealed from a document that was checked.
    return { id: noteId, rev, doc: JSON.parse(readSealedNote(key, noteId, blob)) as NoteDoc }
  }
