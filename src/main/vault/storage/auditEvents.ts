import type { Instant, Now } from '#shared/dates.ts'
import { purgeOn, presetDays } from '#shared/domain/retention.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { add } from './rows.ts'
import { asJson, newId } from './stamps.ts'
import type { TableName } from './tables.ts'

export type AuditAction =
  | 'unlocked'
  | 'unlock_failed'
  | 'exported'
  | 'printed'
  | 'handed_over'
  | 'purged'
  | 'restored'
  | 'hold_set'
  | 'hold_lifted'
  | 'aliases_shown'
  | 'imported'
  | 'forgotten'
  | 'passphrase_changed'
  | 'file_destroyed'

/** What happened and how many rows it touched, by table; never a name, never content. */
export type AuditEvent = {
  readonly action: AuditAction
  readonly table?: TableName
  readonly counts?: Readonly<Record<string, number>>
}

export const addAuditEvent = (db: WriteDb, event: AuditEvent, now: Now): void => {
  // The days an audit event stays are the same in every preset.
  const purge_on = purgeOn({ as: 'audit', madeOn: now.today }, presetDays('short_lived'))
  if (purge_on === null) throw new SubrosaError('internal')
  add(db, 'audit_event', {
    id: newId(),
    at: now.instant,
    action: event.action,
    table_name: event.table ?? null,
    counts: asJson(event.counts ?? {}),
    purge_on,
  })
}

/** Newest first. */
export const auditEvents = (db: ReadDb, limit: number): { at: Instant; action: AuditAction }[] =>
  db.all('SELECT at, action FROM audit_event ORDER BY at DESC LIMIT $limit', { limit })
