import { noteDocMaxCharacters, type NoteDoc } from '#shared/contract/notes.ts'
import { plainTextOf } from '#shared/domain/documents.ts'
import { mostVersions } from '#shared/domain/noteVersions.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { PlainDate } from '#shared/dates.ts'
import type { NoteId } from '#shared/ids.ts'
import type { WriteDb } from './database.ts'
import { appendToNote, removeNote, requireNoteText, standingNote } from './notes.ts'
import { dropOldestVersions, giveVersions } from './noteVersions.ts'
import { noteBegunAnew } from './trash.ts'

/**
 * An owner has one note of each layer to write on. Where one was begun meanwhile, both texts are kept in it, the older behind.
 * @returns the note that now holds both, null where there was nothing to join
 */
export const joinWithNewer = (db: WriteDb, id: NoteId, today: PlainDate): NoteId | null => {
  const newer = noteBegunAnew(db, id)
  // A sealed note stands for itself.
  if (newer === undefined || standingNote(db, id) === undefined) return null
  if (newer.plain === '' && countBlocks(newer.json) <= 1) {
    removeNote(db, newer.id, today)
    return null
  }
  const doc = joined(newer.json, requireNoteText(db, id))
  const json = JSON.stringify(doc)
  if (json.length > noteDocMaxCharacters) throw new SubrosaError('invalid-input', { reason: 'too-large' })
  appendToNote(db, newer.id, { json, plain: plainTextOf(doc) })
  giveVersions(db, { from: id, to: newer.id })
  dropOldestVersions(db, newer.id, mostVersions)
  removeNote(db, id, today)
  return newer.id
}

// Both were checked when they were saved.
const contentOf = (json: string): readonly unknown[] => {
  const { content } = JSON.parse(json) as NoteDoc
  return Array.isArray(content) ? content : []
}

const countBlocks = (json: string): number => contentOf(json).length

const joined = (first: string, second: string): NoteDoc => ({
  type: 'doc',
  content: [...contentOf(first), ...contentOf(second)],
})
