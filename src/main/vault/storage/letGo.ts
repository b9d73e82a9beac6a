import type { PlainDate } from '#shared/dates.ts'
import { addDays } from '#shared/domain/calendar.ts'
import { trashDays } from '#shared/domain/trash.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { tables, tableNamed, type Table, type TableName } from './tables.ts'
import type { Tombstone } from './tombstones.ts'

/** Tables of content: their rows have a time to go. Tombstones only say when something went. */
const hasLife = (table: Table): boolean => Object.hasOwn(table.columns, 'trashed_on')

/**
 * Rows of content whose time has passed and that nobody has let go of yet, with the tombstone each will get
 * (domain.md 10): a date kept by hand wins over the computed one.
 */
export const rowsPastTheirTime = (db: ReadDb, today: PlainDate): Tombstone[] =>
  tables.filter(hasLife).flatMap((table) =>
    db
      .all<{ id: string; trashed: number }>(
        `SELECT "${table.key}" AS id, coalesce(trashed_on <= $trashBefore, 0) AS trashed FROM "${table.name}"
           WHERE purged_on IS NULL AND (
             (purge_on <= $today AND (keep_until IS NULL OR keep_until < $today))
             OR trashed_on <= $trashBefore)`,
        { today, trashBefore: addDays(today, -trashDays) },
      )
      .map(({ id, trashed }) => ({
        row_id: id,
        table_name: table.name,
        purged_on: today,
        reason: trashed === 1 ? ('deleted' as const) : ('retention' as const),
      })),
  )

/** Audit events are kept for a time and then deleted; they leave no tombstone. */
export const dropOldAuditEvents = (db: WriteDb, today: PlainDate): number =>
  db.run('DELETE FROM audit_event WHERE purge_on <= $today', { today })

/**
 * Lets go of the rows these tombstones stand for: their text is emptied, shells that nothing refers to are deleted,
 * and the tombstones are kept. Tombstones of rows that are not there are kept all the same.
 * @returns how many rows were let go of
 */
export const letGoOf = (db: WriteDb, stones: readonly Tombstone[], today: PlainDate): number => {
  let count = 0
  for (const stone of stones) {
    const table = tableNamed(stone.table_name)
    if (table !== undefined && hasLife(table)) count += emptyRow(db, table, stone, today)
    db.run(
      `INSERT INTO tombstone (row_id, table_name, purged_on, reason)
       VALUES ($row_id, $table_name, $purged_on, $reason) ON CONFLICT (row_id) DO NOTHING`,
      { ...stone },
    )
  }
  deleteShells(
    db,
    stones.filter((stone) => !leavesShell(stone)),
  )
  return count
}

/** A state that says so, where the table has one. */
const stateWhenEmptied = ({ table_name: table, reason }: Tombstone): string => {
  if (table === 'person') return `, state = 'forgotten'`
  if (table !== 'note') return ''
  if (reason === 'hand_over') return `, state = 'handed_over'`
  return `, state = CASE layer WHEN 'for_presenter' THEN 'struck' ELSE 'purged' END`
}

/** What was handed over stays as a shell that says so and when (domain.md 5.3), until its session goes. */
const leavesShell = ({ table_name: table, reason }: Tombstone): boolean =>
  table === 'note' && reason === 'hand_over'

const emptyRow = (db: WriteDb, table: Table, stone: Tombstone, today: PlainDate): number => {
  const emptied = Object.entries(table.columns)
    .filter(([, column]) => column.content !== 'none')
    .map(([name, column]) => `"${name}" = ${column.nullable ? 'NULL' : "''"}`)
  return db.run(
    `UPDATE "${table.name}" SET ${[...emptied, 'purged_on = $purgedOn', 'rev = rev + 1', 'updated_on = $today'].join(', ')}
       ${stateWhenEmptied(stone)}
     WHERE "${table.key}" = $id AND purged_on IS NULL`,
    { id: stone.row_id, purgedOn: stone.purged_on, today },
  )
}

/** Shells that something still referred to when they were emptied, and that nothing refers to any more. */
export const dropForsakenShells = (db: WriteDb): void => {
  const shells = tables.filter(hasLife).flatMap((table) =>
    db
      .all<{ id: string; on: PlainDate }>(
        `SELECT "${table.key}" AS id, purged_on AS "on" FROM "${table.name}" WHERE purged_on IS NOT NULL`,
      )
      .map(({ id, on }): Tombstone => ({
        row_id: id,
        table_name: table.name,
        purged_on: on,
        reason: 'retention',
      })),
  )
  deleteShells(db, shells)
}

/** Children come after their parents in `tables`, so going backwards one pass is enough. */
const deleteShells = (db: WriteDb, stones: readonly Tombstone[]): void => {
  for (const table of tables.toReversed()) {
    const mine = stones.filter((stone) => stone.table_name === table.name)
    if (mine.length === 0 || !hasLife(table)) continue
    const isReferred = referencesTo(db, table)
    for (const { row_id: id } of mine) {
      db.run(
        `DELETE FROM "${table.name}" WHERE "${table.key}" = $id AND purged_on IS NOT NULL
           AND NOT (${isReferred})`,
        { id },
      )
    }
  }
}

/** Whether some row refers to this one. */
export const isReferred = (db: ReadDb, parent: TableName, id: string): boolean => {
  const table = tableNamed(parent)
  return table !== undefined && db.get(`SELECT 1 WHERE ${referencesTo(db, table)}`, { id }) !== undefined
}

/** SQL that is true when some row refers to the row `$id` of a table: by a foreign key, or as a note's owner. */
const referencesTo = (db: ReadDb, parent: Table): string => {
  const byKey = tables.flatMap((child) =>
    db
      .all<{ column: string }>(
        'SELECT "from" AS "column" FROM pragma_foreign_key_list($child) WHERE "table" = $parent',
        { child: child.name, parent: parent.name },
      )
      .map(({ column }) => `EXISTS (SELECT 1 FROM "${child.name}" WHERE "${column}" = $id)`),
  )
  const asOwner = `EXISTS (SELECT 1 FROM note WHERE owner_table = '${parent.name}' AND owner_id = $id)`
  return [...byKey, asOwner].join(' OR ')
}
