import type { ReadDb, WriteDb } from './database.ts'
import { insertRow, readAllRows, type Row } from './rows.ts'
import { tables } from './tables.ts'

const [outsideFile] = tables.filter((table) => table.name === 'outside_file')

/** Every row about a copy outside the vault, as it is stored. */
export const outsideFileRows = (db: ReadDb): Row[] =>
  outsideFile === undefined ? [] : [...readAllRows(db, outsideFile)]

/**
 * Puts the rows of the vault that is restored over in the place of what the backup knew: copies exist or were
 * destroyed whatever it says. A circle or person the backup does not have is not named any more.
 */
export const replaceOutsideFiles = (db: WriteDb, rows: readonly Row[]): void => {
  if (outsideFile === undefined) return
  for (const row of rows) {
    db.run('DELETE FROM outside_file WHERE id = $id', { id: row['id'] ?? null })
    insertRow(db, outsideFile, row)
  }
  db.run('UPDATE outside_file SET circle_id = NULL WHERE circle_id NOT IN (SELECT id FROM circle)')
  db.run('UPDATE outside_file SET for_person_id = NULL WHERE for_person_id NOT IN (SELECT id FROM person)')
}
