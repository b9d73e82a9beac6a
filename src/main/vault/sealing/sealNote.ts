import type { CheckedInput } from '#shared/contract/index.ts'
import { become, noteTransitions } from '#shared/domain/lifecycles.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { Nothing } from '#shared/contract/call.ts'
import { announceEverything } from '#vault/announceEverything.ts'
import type { Environment } from '#vault/environment.ts'
import type { CallTools } from '#vault/gate/registered.ts'
import type { Insertions } from '#vault/insertions.ts'
import { wipe } from '#vault/keys/dataKey.ts'
import { requireStrongPassphrase } from '#vault/keys/grade.ts'
import { readHeader } from '#vault/keys/headerFile.ts'
import { makeNoteKey, sealNote } from '#vault/keys/sealedNote.ts'
import { noteEnd } from '#vault/notes/noteEnd.ts'
import { requireLeaveToNote, requireNoteOnRecord } from '#vault/notes/noteSubject.ts'
import type { OpenRoom } from '#vault/room.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { requireNotHeld } from '#vault/storage/heldRows.ts'
import { requireNote, requireNoteText, type NoteRow } from '#vault/storage/notes.ts'
import { putUnderSeal } from '#vault/storage/sealedNotes.ts'
import type { UndoShelf } from '#vault/undoShelf.ts'

export type AroundSealing = {
  readonly undo: UndoShelf
  readonly insertions: Insertions
  /** Text was erased, and that is committed: no trace of it may stay in our files. */
  readonly leaveNoTrace: () => void
}

type Wanted = CheckedInput<'sealing.seal'>

/** Derives the key first; what is sealed is what stands in the note when that is done. */
export const seal =
  (env: Environment, { undo, insertions, leaveNoTrace }: AroundSealing) =>
  async (open: OpenRoom, wanted: Wanted, { now, signal }: CallTools): Promise<Nothing> => {
    const { noteId, title, passphrase } = wanted
    requireSealable(open.database.read, wanted)
    await requireStrongPassphrase(passphrase)
    const { argon2id } = readHeader(open.folder).passphraseSlot
    const key = await makeNoteKey(passphrase, argon2id, signal)
    try {
      await env.room.writesGoOn()
      env.room.require().database.transaction((db) => {
        const note = requireSealable(db, wanted)
        const blob = sealNote(key, noteId, requireNoteText(db, noteId))
        const purgeOn = noteEnd(db, note.layer, note.circleId, now.today)
        putUnderSeal(db, noteId, { title, blob, purgeOn }, now.today)
        // Whatever could be undone may hold a word of it. That it is gone too early if this is rolled back costs little.
        undo.clear()
      })
    } finally {
      wipe(key.key)
    }
    insertions.forgetNote(noteId)
    announceEverything(env.announce, now, [noteId])
    leaveNoTrace()
    return {}
  }

/** The title is a text of its own, so it goes by what may be written here now. */
const requireSealable = (db: ReadDb, { noteId, baseRev }: Wanted): NoteRow => {
  const note = requireNote(db, noteId)
  requireNoteText(db, noteId)
  // A draft that is sealed is kept by that.
  const transitions = noteTransitions[note.layer]
  become(transitions, note.state === 'draft' ? become(transitions, note.state, 'kept') : note.state, 'sealed')
  if (note.rev !== baseRev) throw new SubrosaError('conflict', { reason: 'newer-text' })
  requireNotHeld(db, [{ table: 'note', id: noteId }])
  requireLeaveToNote(db, note.owner, note.layer)
  requireNoteOnRecord(db, note.owner)
  return note
}
