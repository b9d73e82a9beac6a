import { SubrosaError } from '#shared/errors.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { joinWithNewer } from '#vault/storage/joinNotes.ts'
import { takeOutOfTrash, trashedAbove } from '#vault/storage/trash.ts'
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
