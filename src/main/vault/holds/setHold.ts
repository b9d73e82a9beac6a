import type { HoldScope } from '#shared/contract/holds.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { addAuditEvent } from '#vault/storage/auditEvents.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { addHold, isScopeHeld, requireHold } from '#vault/storage/holds.ts'
import { requirePerson } from '#vault/storage/people.ts'
import { requireTopic } from '#vault/storage/topics.ts'

export const setHold: WriteHandler<'holds.set'> = (db, { of, reason }, { now, changed }) => {
  requireThere(db, of)
  if (isScopeHeld(db, of)) throw new SubrosaError('conflict', { reason: 'on-hold-already' })
  const id = addHold(db, { of, reason }, now.today)
  addAuditEvent(db, { action: 'hold_set', table: 'hold', counts: { hold: 1 } }, now)
  changed('holds.changed', { at: now.instant })
  changed('retention.changed', { at: now.instant })
  return requireHold(db, id)
}

/** @throws `not-found` */
const requireThere = (db: ReadDb, of: HoldScope): void => {
  if (of.scope === 'circle') requireCircle(db, of.id)
  if (of.scope === 'person') requirePerson(db, of.id)
  if (of.scope === 'topic') requireTopic(db, of.id)
}
