import type { NoteDoc } from '#shared/contract/notes.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { addNote, noteOf } from '#vault/storage/notes.ts'
import { noteEnd } from './noteEnd.ts'
import { requireLeaveToNote } from './noteSubject.ts'
import type { VersionKeeper } from './versionKeeper.ts'

const emptyDoc: NoteDoc = { type: 'doc', content: [{ type: 'paragraph' }] }

/**
 * The note that is there, or an empty one. Where the text was handed over or let go, a new note begins. A text that was
 * left by a lock or a crash becomes a version here, before it is written on.
 */
export const openNote =
  (versions: VersionKeeper): WriteHandler<'notes.open'> =>
  (db, { owner, layer }, { now }) => {
    const circleId = requireLeaveToNote(db, owner, layer)
    const found = noteOf(db, owner, layer)
    if (found !== undefined) {
      versions.keep(db, found.id, { now })
      return { ...found, owner, layer }
    }
    const purgeOn = noteEnd(db, layer, circleId, now.today)
    const id = addNote(db, { owner, layer, circleId, doc: emptyDoc, plain: '', purgeOn }, now.today)
    return { id, rev: 1, owner, layer, doc: emptyDoc }
  }
