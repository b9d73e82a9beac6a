import type { LiftPreview } from '#shared/contract/holds.ts'
import { announcedUntil } from '#shared/domain/fading.ts'
import type { HoldId } from '#shared/ids.ts'
import type { PlainDate } from '#shared/dates.ts'
import type { ReadHandler, WriteHandler } from '#vault/policies.ts'
import { announceBefore } from '#vault/retention/announceBefore.ts'
import { addAuditEvent } from '#vault/storage/auditEvents.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { countDueWithout, endHold, requireHold } from '#vault/storage/holds.ts'
import { tables, type TableName } from '#vault/storage/tables.ts'

export const previewLifting: ReadHandler<'holds.preview'> = (db, { id }, { now }) => ({
  hold: requireHold(db, id),
  due: dueWithout(db, id, now.today),
  firstOn: announcedUntil(now.today),
})

const named: ReadonlySet<TableName> = new Set(['session', 'note', 'next_step'])

const dueWithout = (db: ReadDb, id: HoldId, today: PlainDate): LiftPreview['due'] => {
  const count = (table: TableName): number => countDueWithout(db, table, id, announcedUntil(today))
  const others = tables.filter(
    ({ name, columns }) => Object.hasOwn(columns, 'purge_on') && 'keep_until' in columns && !named.has(name),
  )
  return {
    sessions: count('session'),
    notes: count('note'),
    steps: count('next_step'),
    others: others.reduce((sum, { name }) => sum + count(name), 0),
  }
}

/** What is due all of a sudden is announced like everything else before it goes. */
export const liftHold: WriteHandler<'holds.lift'> = (db, { id }, { now, changed }) => {
  requireHold(db, id)
  endHold(db, id, now.today)
  announceBefore(db, now.today)
  addAuditEvent(db, { action: 'hold_lifted', table: 'hold', counts: { hold: 1 } }, now)
  changed('holds.changed', { at: now.instant })
  changed('retention.changed', { at: now.instant })
  return {}
}
