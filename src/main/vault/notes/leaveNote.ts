import type { WriteHandler } from '#vault/policies.ts'
import { requireNote } from '#vault/storage/notes.ts'
import type { VersionKeeper } from './versionKeeper.ts'

/** Somebody went on to something else: how the text reads now is kept. */
export const leaveNote =
  (versions: VersionKeeper): WriteHandler<'notes.leave'> =>
  (db, { noteId }, { now }) => {
    requireNote(db, noteId)
    versions.keep(db, noteId, { now })
    return {}
  }
