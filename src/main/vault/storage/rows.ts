import { SubrosaError } from '#shared/errors.ts'
import type { Column } from './columns.ts'
import type { ReadDb, SqlValue, WriteDb } from './database.ts'
import { isConstraintFailure } from './sqliteErrors.ts'
import { tableNamed, type Table, type TableName, type TableRow } from './tables.ts'

/** One row of a known table, column by column. */
export type Row = Readonly<Record<string, SqlValue>>

const quoted = (name: string): string => `"${name}"`

const columnList = (table: Table): string => Object.keys(table.columns).map(quoted).join(', ')

/**
 * All rows of a table in the order of its key, one at a time; the key is random, so the order tells nothing.
 * The handle is busy until the iteration ends.
 */
export const readAllRows = (db: ReadDb, table: Table): IterableIterator<Row> =>
  db.iterate<Row>(`SELECT ${columnList(table)} FROM ${quoted(table.name)} ORDER BY ${quoted(table.key)}`)

/**
 * All rows in the order in which they are stored, which reads every page once: by key, or by rowids that are random.
 * A backup's tables have no index to read them by another order.
 */
export const readStoredRows = (db: ReadDb, table: Table): IterableIterator<Row> =>
  db.iterate<Row>(`SELECT ${columnList(table)} FROM ${quoted(table.name)}`)

/** Up to `limit` rows whose key comes after `after` ('' for the first), for work that is cut into pieces. */
export const readRowsAfter = (db: ReadDb, table: Table, after: string, limit: number): Row[] =>
  db.all<Row>(
    `SELECT ${columnList(table)} FROM ${quoted(table.name)}
     WHERE ${quoted(table.key)} > $after ORDER BY ${quoted(table.key)} LIMIT $limit`,
    { after, limit },
  )

export const countRows = (db: ReadDb, table: Table): number =>
  db.get<{ count: number }>(`SELECT count(*) AS count FROM ${quoted(table.name)}`)?.count ?? 0

const fits = (column: Column, value: unknown): value is SqlValue => {
  if (value === null) return column.nullable
  if (column.type === 'TEXT') return typeof value === 'string'
  if (column.type === 'BLOB') return value instanceof Uint8Array
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value))
}

/**
 * Checks that an object has exactly the columns of a table, each with a value of its type.
 * What a value means is checked by the schema when the row is inserted.
 * @throws `corrupt/backup-contents`: rows that do not fit come from a foreign file only
 */
export const checkedRow = (table: Table, candidate: Readonly<Record<string, unknown>>): Row => {
  const names = Object.keys(table.columns)
  const row: Record<string, SqlValue> = {}
  for (const name of names) {
    const column = table.columns[name]
    const value = candidate[name]
    if (column === undefined || !Object.hasOwn(candidate, name) || !fits(column, value)) {
      throw new SubrosaError('corrupt', { reason: 'backup-contents' })
    }
    row[name] = value
  }
  if (Object.keys(candidate).length !== names.length) {
    throw new SubrosaError('corrupt', { reason: 'backup-contents' })
  }
  return row
}

// By the table itself, not its name: an older backup's table has the same name and other columns.
const insertions = new WeakMap<Table, string>()

const insertion = (table: Table): string => {
  const known = insertions.get(table)
  if (known !== undefined) return known
  const places = Object.keys(table.columns).map((name) => `$${name}`)
  const [rowid, random] = table.hasRowid === true ? ['rowid, ', 'random(), '] : ['', '']
  const sql = `INSERT INTO ${quoted(table.name)} (${rowid}${columnList(table)}) VALUES (${random}${places.join(', ')})`
  insertions.set(table, sql)
  return sql
}

/** Inserts a row of our own making; a column left out does not compile. */
export const add = <N extends TableName>(db: WriteDb, name: N, row: TableRow<N>): void => {
  const table = tableNamed(name)
  if (table === undefined) throw new SubrosaError('internal')
  // Every column's type is one of SQL's values; the generic hides that from the checker.
  db.run(insertion(table), row as Row)
}

/**
 * Inserts a row as it is, id and revision included. References from a table to itself are checked at commit only:
 * ask `brokenReferences` before.
 * @throws `corrupt/backup-contents` when it does not fit the table, breaks a rule of the schema or is there already
 */
export const insertRow = (db: WriteDb, table: Table, candidate: Readonly<Record<string, unknown>>): void => {
  const row = checkedRow(table, candidate)
  try {
    db.run(insertion(table), row)
  } catch (error) {
    if (isConstraintFailure(error))
      throw new SubrosaError('corrupt', { reason: 'backup-contents', cause: error })
    throw error
  }
}

/** How many rows refer to a row that is not there; 0 before a copy may be committed. */
export const brokenReferences = (db: ReadDb): number => db.all('PRAGMA foreign_key_check').length
