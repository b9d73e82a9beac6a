import { plainTextOf } from '#shared/domain/documents.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { requireNote, setNoteBody } from '#vault/storage/notes.ts'
import { requireVersion } from '#vault/storage/noteVersions.ts'
import { noteEnd } from './noteEnd.ts'
import { requireLeaveToNote, requireNoteOnRecord } from './noteSubject.ts'
import { requireWritable } from './requireWritable.ts'
import type { VersionKeeper } from './versionKeeper.ts'

/** The note reads as the version did; how it read until now becomes a version. */
export const restoreVersion =
  (versions: VersionKeeper): WriteHandler<'notes.restoreVersion'> =>
  (db, { versionId, baseRev }, { now, changed }) => {
    const { noteId, doc } = requireVersion(db, versionId)
    const note = requireNote(db, noteId)
    requireWritable(note.state)
    requireLeaveToNote(db, note.owner, note.layer)
    requireNoteOnRecord(db, note.owner)
    if (note.rev !== baseRev) throw new SubrosaError('conflict', { reason: 'newer-text' })
    versions.keep(db, noteId, { now, isLastChance: true })
    const purgeOn = noteEnd(db, note.layer, note.circleId, now.today)
    setNoteBody(db, noteId, { json: JSON.stringify(doc), plain: plainTextOf(doc), purgeOn }, now.today)
    changed('notes.changed', { ids: [noteId] })
    changed('notes.replaced', { ids: [noteId] })
    return { noteId, rev: note.rev + 1 }
  }
