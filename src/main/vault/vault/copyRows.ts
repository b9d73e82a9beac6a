import { setImmediate } from 'node:timers/promises'
import { SubrosaError, throwIfCancelled } from '#shared/errors.ts'
import type { OpenRoom } from '#vault/room.ts'
import { allowForwardReferences } from '#vault/storage/copying.ts'
import { openDatabase } from '#vault/storage/database.ts'
import { countRows, insertRow, readRowsAfter } from '#vault/storage/rows.ts'
import { tables } from '#vault/storage/tables.ts'
import type { Fill, LongWork } from './buildNext.ts'
import { databasePath } from './vaultFolder.ts'

const rowsPerPiece = 500

/**
 * Copies every row of the open vault as it is. It reads by a connection of its own, so that calls which read are not
 * in its way; in pieces, so that nothing waits long for it.
 * @throws `cancelled`, `corrupt/database-damaged` when a row cannot be read or the copy has fewer rows
 */
export const copyOf =
  ({ folder, dataKey, salt }: OpenRoom, { signal, progress }: LongWork): Fill =>
  async (fresh) => {
    using from = openDatabase({ path: databasePath(folder), key: dataKey, salt, mode: 'read-only' })
    using to = openDatabase({ ...fresh, mode: 'read-write' })
    // Rows of one table may refer to each other across pieces; whoever proves the copy asks for broken references.
    allowForwardReferences(to)
    const total = tables.reduce((sum, table) => sum + countRows(from.read, table), 0)
    let done = 0
    for (const table of tables) {
      let after = ''
      for (;;) {
        const rows = readRowsAfter(from.read, table, after, rowsPerPiece)
        const last = rows.at(-1)
        if (last === undefined) break
        to.transaction((db) => rows.forEach((row) => insertRow(db, table, row)))
        after = String(last[table.key])
        done += rows.length
        progress({ phase: 'copying', done, total })
        await setImmediate()
        throwIfCancelled(signal)
      }
      if (countRows(to.read, table) !== countRows(from.read, table)) {
        throw new SubrosaError('corrupt', { reason: 'database-damaged' })
      }
    }
  }
