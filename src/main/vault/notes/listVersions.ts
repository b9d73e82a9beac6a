import { countWords } from '#shared/domain/noteVersions.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { requireNote } from '#vault/storage/notes.ts'
import { requireVersion, versionsOf } from '#vault/storage/noteVersions.ts'

export const listVersions: ReadHandler<'notes.versions'> = (db, { noteId }) => {
  requireNote(db, noteId)
  return versionsOf(db, noteId).map(({ id, madeOn, plain, isNow }) => ({
    id,
    madeOn,
    words: countWords(plain),
    isNow: isNow === 1,
  }))
}

export const getVersion: ReadHandler<'notes.version'> = (db, { versionId }) => requireVersion(db, versionId)
