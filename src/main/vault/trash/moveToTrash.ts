import type { TrashedThing } from '#shared/contract/trash.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { requireStep } from '#vault/storage/nextSteps.ts'
import { requireNote } from '#vault/storage/notes.ts'
import { requirePerson } from '#vault/storage/people.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { isPersonNamed, isUnderWayIn, moveIntoTrash } from '#vault/storage/trash.ts'
import { announceTrash } from './announceTrash.ts'

export const moveToTrash: WriteHandler<'trash.move'> = (db, thing, { now, changed }) => {
  requireMovable(db, thing)
  moveIntoTrash(db, thing, now.today)
  announceTrash(thing, { now, changed })
  return {}
}

/** @throws `not-found`, `conflict/not-allowed-now`, `conflict/still-in-use` */
const requireMovable = (db: ReadDb, thing: TrashedThing): void => {
  const notNow = (): SubrosaError => new SubrosaError('conflict', { reason: 'not-allowed-now' })
  switch (thing.table) {
    case 'note':
      requireNote(db, thing.id)
      return
    case 'next_step':
      requireStep(db, thing.id)
      return
    case 'session':
      requireSession(db, thing.id)
      if (isUnderWayIn(db, { sessionId: thing.id })) throw notNow()
      return
    case 'circle':
      requireCircle(db, thing.id)
      if (isUnderWayIn(db, { circleId: thing.id })) throw notNow()
      return
    case 'person':
      if (requirePerson(db, thing.id).isMe) throw notNow()
      if (isPersonNamed(db, thing.id)) throw new SubrosaError('conflict', { reason: 'still-in-use' })
  }
}
