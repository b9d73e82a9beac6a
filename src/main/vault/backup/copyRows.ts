import type { ReadDb, VaultDatabase } from '#vault/storage/database.ts'
import { insertRow, type Row } from '#vault/storage/rows.ts'
import type { Table } from '#vault/storage/tables.ts'
import type { RowReader } from './measure.ts'

/**
 * Copies tables row by row, each table in one transaction of its own.
 * @param onRow called with each row before it is written; may throw to stop or to refuse it
 * @throws `corrupt/backup-contents` when a row does not fit the schema it is copied into
 */
export const copyTables = (
  from: ReadDb,
  to: VaultDatabase,
  tables: readonly Table[],
  readRows: RowReader,
  onRow: (table: Table, row: Row) => void,
): void => {
  for (const table of tables) {
    to.transaction((db) => {
      for (const row of readRows(from, table)) {
        onRow(table, row)
        insertRow(db, table, row)
      }
    })
  }
}
