import type { PlainDate } from '#shared/dates.ts'
import type { ReadDb, WriteDb } from './database.ts'
import type { TableName } from './tables.ts'

export type TombstoneReason = 'retention' | 'hand_over' | 'forget' | 'struck' | 'deleted' | 'circle_closed'

export type Tombstone = {
  readonly row_id: string
  readonly table_name: string
  readonly purged_on: PlainDate
  readonly reason: TombstoneReason
}

/** Says that a row went. The first stone of a row stays: what is gone cannot go later. */
export const addTombstone = (
  db: WriteDb,
  row: { readonly id: string; readonly table: TableName; readonly reason: TombstoneReason },
  today: PlainDate,
): void => {
  db.run(
    `INSERT INTO tombstone (row_id, table_name, purged_on, reason) VALUES ($id, $table, $today, $reason)
     ON CONFLICT (row_id) DO NOTHING`,
    { ...row, today },
  )
}

export const allTombstones = (db: ReadDb): Tombstone[] =>
  db.all<Tombstone>('SELECT row_id, table_name, purged_on, reason FROM tombstone ORDER BY row_id')
