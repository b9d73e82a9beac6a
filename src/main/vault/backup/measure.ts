import { createHash } from 'node:crypto'
import type { RowCounts } from '#shared/contract/backup.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import type { Row } from '#vault/storage/rows.ts'
import type { Table } from '#vault/storage/tables.ts'

/** What two copies of the same rows have in common: how many there are, and one hash over all of them. */
export type Measure = { readonly rows: RowCounts; readonly digest: string }

/** A row's values in the order of its columns, as text that differs when any value does. */
export const rowText = (row: Row): string =>
  JSON.stringify(
    Object.values(row).map((value) =>
      value instanceof Uint8Array ? { bytes: Buffer.from(value).toString('base64') } : value,
    ),
  )

/** SHA-256 of a row, shortened to 128 bits: enough to tell two versions of one row apart. */
export const rowDigest = (row: Row): string =>
  createHash('sha256').update(rowText(row)).digest('hex').slice(0, 32)

/** How the rows of one database are read: a vault's by key, an image's as they were stored, which must be the same. */
export type RowReader = (db: ReadDb, table: Table) => Iterable<Row>

/**
 * Reads tables row by row.
 * @param onRow called with each row; may throw to stop
 */
export const measureTables = (
  db: ReadDb,
  tables: readonly Table[],
  readRows: RowReader,
  onRow: (table: Table, row: Row) => void,
): Measure => {
  const hash = createHash('sha256')
  const rows: RowCounts = {}
  for (const table of tables) {
    let count = 0
    hash.update(`${table.name}\n`)
    for (const row of readRows(db, table)) {
      onRow(table, row)
      hash.update(`${rowText(row)}\n`)
      count += 1
    }
    rows[table.name] = count
  }
  return { rows, digest: hash.digest('hex') }
}

export const isSameMeasure = (one: Measure, other: Measure): boolean =>
  one.digest === other.digest && JSON.stringify(one.rows) === JSON.stringify(other.rows)
