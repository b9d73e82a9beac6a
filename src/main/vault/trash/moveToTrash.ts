import type { TrashedThing } from '#shared/contract/trash.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { WriteHandler } from '#vault/policies.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { requirePerson } from '#vault/storage/people.ts'
import { requireAtRest } from '#vault/storage/requireAtRest.ts'
import { isPersonNamed, moveIntoTrash } from '#vault/storage/trash.ts'
import { announceTrash } from './announceTrash.ts'

export const moveToTrash: WriteHandler<'trash.move'> = (db, thing, { now, changed }) => {
  requireMovable(db, thing)
  moveIntoTrash(db, thing, now.today)
  announceTrash(thing, { now, changed })
  return {}
}

/** @throws as `requireAtRest`, `conflict/still-in-use` */
const requireMovable = (db: ReadDb, thing: TrashedThing): void => {
  if (thing.table !== 'person') {
    requireAtRest(db, thing)
    return
  }
  if (requirePerson(db, thing.id).isMe) throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  if (isPersonNamed(db, thing.id)) throw new SubrosaError('conflict', { reason: 'still-in-use' })
}
