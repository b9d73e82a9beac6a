import type { PlainDate } from '#shared/dates.ts'
import { addDays } from '#shared/domain/calendar.ts'
import { trashDays } from '#shared/domain/trash.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { isHeld, requireNotHeld, withoutHeld } from './heldRows.ts'
import { tables, tableNamed, type Table, type TableName } from './tables.ts'
import type { Tombstone } from './tombstones.ts'

/** A row whose time has passed, and how much text it holds: pieces of work are cut by it. */
export type DueRow = { readonly stone: Tombstone; readonly bytes: number }

/** Tables of content: their rows have a time to go. Tombstones only say when something went. */
const hasLife = (table: Table): boolean => Object.hasOwn(table.columns, 'trashed_on')

/**
 * Rows of content whose time has passed and that nobody has let go of yet, with the tombstone each will get
 * (domain.md 10): a date kept by hand wins over the computed one, and what is under a hold has all the time it needs.
 */
export const rowsPastTheirTime = (db: ReadDb, today: PlainDate): DueRow[] =>
  tables.filter(hasLife).flatMap((table) =>
    db
      .all<{ id: string; trashed: number; bytes: number }>(
        `SELECT "${table.key}" AS id, coalesce(trashed_on <= $trashBefore, 0) AS trashed, ${bytesOf(table)} AS bytes FROM "${table.name}" AS it
           WHERE purged_on IS NULL AND (
             (purge_on <= $today AND (keep_until IS NULL OR keep_until < $today))
             OR trashed_on <= $trashBefore) AND NOT ${isHeld(table.name)}`,
        { today, trashBefore: addDays(today, -trashDays) },
      )
      .map(({ id, trashed, bytes }) => ({
        stone: {
          row_id: id,
          table_name: table.name,
          purged_on: today,
          reason: trashed === 1 ? ('deleted' as const) : ('retention' as const),
        },
        bytes,
      })),
  )

/** How much text a row holds; a note with its versions. Read from the rows' heads, not from the text itself. */
const bytesOf = (table: Table): string => {
  const own = Object.entries(table.columns)
    .filter(([, column]) => column.content !== 'none')
    .map(([name]) => `coalesce(octet_length("${name}"), 0)`)
  const versions =
    table.name === 'note'
      ? [
          `(SELECT coalesce(sum(octet_length(body_doc) + octet_length(body_plain)), 0) FROM note_version WHERE note_id = it.id)`,
        ]
      : []
  return [...own, ...versions, '0'].join(' + ')
}

/** Those of the rows that no hold keeps. */
export const stonesNotHeld = (db: ReadDb, stones: readonly Tombstone[]): readonly Tombstone[] => {
  const free = new Set(withoutHeld(db, stones.flatMap(asRow)).map(({ id }) => id))
  return stones.filter(({ row_id: id }) => free.has(id))
}

/** A row of content by a tombstone, whose table's name may come from a file. */
const asRow = ({ table_name, row_id: id }: Tombstone): { table: TableName; id: string }[] =>
  tables
    .filter((table) => table.name === table_name && hasLife(table))
    .map((table) => ({ table: table.name, id }))

/** Audit events are kept for a time and then deleted; they leave no tombstone. */
export const dropOldAuditEvents = (db: WriteDb, today: PlainDate): number =>
  db.run('DELETE FROM audit_event WHERE purge_on <= $today', { today })

/**
 * Lets go of the rows these tombstones stand for: their text is emptied, shells that nothing refers to are deleted,
 * and the tombstones are kept. The one way in which content goes.
 * @returns how many rows were let go of
 * @throws `conflict/on-hold` when a hold keeps one of them: then none of them goes (invariant 7)
 */
export const letGoOf = (db: WriteDb, stones: readonly Tombstone[], today: PlainDate): number => {
  requireNotHeld(db, stones.flatMap(asRow))
  return letGoAgain(db, stones, today)
}

/**
 * The same for what went once already, whatever a hold of the backup it comes back with says: tombstones win (invariant
 * 8). Those of rows that are not there are kept all the same.
 */
export const letGoAgain = (db: WriteDb, stones: readonly Tombstone[], today: PlainDate): number => {
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
  if (table === 'circle') return `, status = 'purged'`
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
