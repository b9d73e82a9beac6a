import type { TrashedThing } from '#shared/contract/trash.ts'
import { SubrosaError } from '#shared/errors.ts'
import { requireCircle } from './circles.ts'
import type { ReadDb } from './database.ts'
import { requireStep } from './nextSteps.ts'
import { requireNote } from './notes.ts'
import { requireSession } from './sessions.ts'
import { isUnderWayIn } from './trash.ts'

type Thing = Exclude<TrashedThing, { readonly table: 'person' }>

/** What is to go must be here, and no session of it under way. @throws `not-found`, `conflict/not-allowed-now` */
export const requireAtRest = (db: ReadDb, thing: Thing): void => {
  if (isInUse(db, thing)) throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
}

const isInUse = (db: ReadDb, thing: Thing): boolean => {
  switch (thing.table) {
    case 'note':
      requireNote(db, thing.id)
      return false
    case 'next_step':
      requireStep(db, thing.id)
      return false
    case 'session':
      requireSession(db, thing.id)
      return isUnderWayIn(db, { sessionId: thing.id })
    case 'circle':
      requireCircle(db, thing.id)
      return isUnderWayIn(db, { circleId: thing.id })
  }
}
