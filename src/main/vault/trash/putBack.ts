import { noteDocMaxCharacters, type NoteDoc } from '#shared/contract/notes.ts'
import { plainTextOf } from '#shared/domain/documents.ts'
import { mostVersions } from '#shared/domain/noteVersions.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { NoteId } from '#shared/ids.ts'
import type { PlainDate } from '#shared/dates.ts'
import type { WriteHandler } from '#vault/policies.ts'
import type { WriteDb } from '#vault/storage/database.ts'
import { appendToNote, removeNote, requireNoteText } from '#vault/storage/notes.ts'
import { dropOldestVersions, giveVersions } from '#vault/storage/noteVersions.ts'
import { noteBegunAnew, takeOutOfTrash, trashedAbove } from '#vault/storage/trash.ts'
import { announceTrash } from './announceTrash.ts'

export const putBack: WriteHandler<'trash.putBack'> = (db, thing, { now, changed }) => {
  const above = trashedAbove(db, thing)
  if (above.circle) throw new SubrosaError('conflict', { reason: 'circle-in-trash' })
  if (above.session) throw new SubrosaError('conflict', { reason: 'session-in-trash' })
  takeOutOfTrash(db, thing)
  if (thing.table === 'note') {
    const into = joinWithNewer(db, thing.id, now.today)
    if (into !== null) changed('notes.replaced', { ids: [into] })
  }
  announceTrash(thing, { now, changed })
  return {}
}

/**
 * An owner has one note of each layer. Where one was begun meanwhile, both texts are kept in it, the older behind.
 * @returns the note that now holds both, null where there was nothing to join
 */
const joinWithNewer = (db: WriteDb, id: NoteId, today: PlainDate): NoteId | null => {
  const newer = noteBegunAnew(db, id)
  if (newer === undefined) return null
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
