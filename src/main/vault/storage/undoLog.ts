import { SubrosaError } from '#shared/errors.ts'
import type { PlainDate } from '#shared/dates.ts'
import type { ReadDb, SqlValue, WriteDb } from './database.ts'
import { requireNotHeld } from './heldRows.ts'
import { insertRow, type Row } from './rows.ts'
import { isConstraintFailure } from './sqliteErrors.ts'
import { tables, type Table, type TableName } from './tables.ts'
import { addTombstone } from './tombstones.ts'

/** What an act did to one row: how it was before, and in which revision it has left it. */
export type RowChange = {
  readonly table: Table & { readonly name: TableName }
  readonly id: string
  /** Null for a row the act made. */
  readonly before: Row | null
  /** Null for a row the act took away; 0 for a kind of row that has no revision. */
  readonly revAfter: number | null
}

/** A row that was given back what it was: the revision it had then, and the one it has now. */
export type RevisionMove = { readonly id: string; readonly from: number; readonly to: number }

/** Settings and book-keeping are no acts somebody takes back. */
const unrecorded: ReadonlySet<TableName> = new Set(['vault', 'outside_file', 'audit_event'])
const recorded = tables.filter(({ name }) => !unrecorded.has(name))

/**
 * Triggers of the connection's own, in memory like all that is temporary here, note how a row was before an act first
 * touched it. https://sqlite.org/undoredo.html
 */
const createLog = (db: WriteDb): void => {
  if (db.get(`SELECT 1 FROM temp.sqlite_schema WHERE name = 'undo_log'`) !== undefined) return
  db.run(
    'CREATE TEMP TABLE undo_log (table_name TEXT, row_id TEXT, before TEXT, UNIQUE (table_name, row_id))',
  )
  db.run('CREATE TEMP TABLE undo_switch (is_on INTEGER NOT NULL)')
  db.run('INSERT INTO temp.undo_switch (is_on) VALUES (0)')
  for (const table of recorded) {
    const note = (row: 'OLD' | 'NEW', before: string): string => `
      BEGIN
        INSERT INTO undo_log (table_name, row_id, before)
        SELECT '${table.name}', ${row}."${table.key}", ${before}
        WHERE NOT EXISTS (
          SELECT 1 FROM undo_log WHERE table_name = '${table.name}' AND row_id = ${row}."${table.key}");
      END`
    const on = `ON main."${table.name}" WHEN (SELECT is_on FROM undo_switch)`
    db.run(`CREATE TEMP TRIGGER undo_${table.name}_made AFTER INSERT ${on} ${note('NEW', 'NULL')}`)
    db.run(`CREATE TEMP TRIGGER undo_${table.name}_changed BEFORE UPDATE ${on} ${note('OLD', asJson(table))}`)
    db.run(`CREATE TEMP TRIGGER undo_${table.name}_gone BEFORE DELETE ${on} ${note('OLD', asJson(table))}`)
  }
}

/** JSON holds no bytes. */
const asJson = ({ columns }: Table): string => {
  const values = Object.entries(columns).map(([name, { type }]) =>
    type === 'BLOB'
      ? `CASE WHEN OLD."${name}" IS NULL THEN NULL ELSE hex(OLD."${name}") END`
      : `OLD."${name}"`,
  )
  return `json_array(${values.join(', ')})`
}

const fromJson = ({ columns }: Table, json: string): Row => {
  // Written by the trigger above, column by column.
  const values = JSON.parse(json) as (string | number | null)[]
  return Object.fromEntries(
    Object.entries(columns).map(([name, { type }], index): [string, SqlValue] => {
      const value = values[index] ?? null
      return [name, type === 'BLOB' && typeof value === 'string' ? Buffer.from(value, 'hex') : value]
    }),
  )
}

const setRecording = (db: WriteDb, isOn: 0 | 1): void => {
  db.run('UPDATE temp.undo_switch SET is_on = $isOn', { isOn })
}

/** Runs work within a transaction and says which rows it changed. What is rolled back is not recorded. */
export const recordChanges = <T>(
  db: WriteDb,
  work: () => T,
): { readonly value: T; readonly changes: readonly RowChange[] } => {
  createLog(db)
  setRecording(db, 1)
  const value = work()
  setRecording(db, 0)
  const logged = db.all<{ table_name: TableName; row_id: string; before: string | null }>(
    'SELECT table_name, row_id, before FROM temp.undo_log',
  )
  db.run('DELETE FROM temp.undo_log')
  const changes = recorded.flatMap((table) =>
    logged
      .filter(({ table_name }) => table_name === table.name)
      .map(({ row_id: id, before }): RowChange => ({
        table,
        id,
        before: before === null ? null : fromJson(table, before),
        revAfter: revisionOf(db, table, id),
      }))
      .filter(({ before, revAfter }) => before !== null || revAfter !== null),
  )
  return { value, changes }
}

const revisionOf = (db: ReadDb, table: Table, id: string): number | null => {
  const revision = Object.hasOwn(table.columns, 'rev') ? 'rev' : '0'
  const row = db.get<{ rev: number }>(
    `SELECT ${revision} AS rev FROM "${table.name}" WHERE "${table.key}" = $id`,
    { id },
  )
  return row?.rev ?? null
}

/** Rows of content count their changes; a version's revision is its note's. */
const hasLife = (table: Table): boolean => Object.hasOwn(table.columns, 'trashed_on')

/**
 * Makes every row what it was before the act. Revisions grow all the same, because the row did change.
 * @returns the revisions by which acts before this one must know the rows now
 * @throws `conflict/on-hold` when a hold keeps what would go, `conflict/moved-on` when one of the rows has changed since, or another needs what would go; nothing is changed
 */
export const takeBack = (db: WriteDb, changes: readonly RowChange[], today: PlainDate): RevisionMove[] => {
  const movedOn = (cause?: unknown): SubrosaError =>
    new SubrosaError('conflict', { reason: 'moved-on', cause })
  if (changes.some(({ table, id, revAfter }) => revisionOf(db, table, id) !== revAfter)) throw movedOn()
  // What an act made and a hold keeps by now stays, like everything else in its scope.
  requireNotHeld(
    db,
    changes
      .filter(({ before, table }) => before === null && hasLife(table))
      .map(({ table, id }) => ({ table: table.name, id })),
  )
  try {
    for (const change of changes) if (change.revAfter === null) bringBack(db, change)
    for (const change of changes) if (change.revAfter !== null && change.before !== null) setBack(db, change)
    // Children come after their parents in `tables`.
    for (const change of changes.toReversed()) if (change.before === null) takeAway(db, change, today)
  } catch (error) {
    throw isConstraintFailure(error) ? movedOn(error) : error
  }
  return changes.flatMap(({ table, id, before }) => {
    const from = before?.['rev']
    const to = revisionOf(db, table, id)
    return typeof from === 'number' && to !== null ? [{ id, from, to }] : []
  })
}

const bringBack = (db: WriteDb, { table, before }: RowChange): void => {
  if (before === null) return
  const rev = before['rev']
  insertRow(db, table, hasLife(table) && typeof rev === 'number' ? { ...before, rev: rev + 1 } : before)
}

const setBack = (db: WriteDb, { table, id, before }: RowChange): void => {
  const kept = Object.keys(table.columns).filter(
    (name) => name !== table.key && !(name === 'rev' && hasLife(table)),
  )
  const assignments = kept.map((name) => `"${name}" = $${name}`)
  if (hasLife(table)) assignments.push('rev = rev + 1')
  const values = Object.fromEntries(kept.map((name) => [name, before?.[name] ?? null]))
  db.run(`UPDATE "${table.name}" SET ${assignments.join(', ')} WHERE "${table.key}" = $id`, { ...values, id })
}

const takeAway = (db: WriteDb, { table, id }: RowChange, today: PlainDate): void => {
  db.run(`DELETE FROM "${table.name}" WHERE "${table.key}" = $id`, { id })
  if (hasLife(table)) addTombstone(db, { id, table: table.name, reason: 'deleted' }, today)
}
