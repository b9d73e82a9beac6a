import type { NoteDoc, NoteOwner } from '#shared/contract/notes.ts'
import type { CircleId } from '#shared/ids.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { addNote, noteOf } from '#vault/storage/notes.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { noteEnd } from './noteEnd.ts'
import type { VersionKeeper } from './versionKeeper.ts'

const emptyDoc: NoteDoc = { type: 'doc', content: [{ type: 'paragraph' }] }

/**
 * The note that is there, or an empty one. Where the text was handed over or let go, a new note begins. A text that was
 * left by a lock or a crash becomes a version here, before it is written on.
 */
export const openNote =
  (versions: VersionKeeper): WriteHandler<'notes.open'> =>
  (db, { owner, layer }, { now }) => {
    const circleId = circleOf(db, owner)
    const found = noteOf(db, owner, layer)
    if (found !== undefined) {
      versions.keep(db, found.id, { now })
      return { ...found, owner, layer }
    }
    const purgeOn = noteEnd(db, layer, circleId, now.today)
    const id = addNote(db, { owner, layer, circleId, doc: emptyDoc, plain: '', purgeOn }, now.today)
    return { id, rev: 1, owner, layer, doc: emptyDoc }
  }

const circleOf = (db: ReadDb, owner: NoteOwner): CircleId =>
  owner.table === 'circle' ? requireCircle(db, owner.id).id : requireSession(db, owner.id).circleId
