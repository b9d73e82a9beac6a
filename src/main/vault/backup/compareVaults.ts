import type { VaultDatabase } from '#vault/storage/database.ts'
import { beginSnapshot, endSnapshot } from '#vault/storage/image.ts'
import { readStoredRows } from '#vault/storage/rows.ts'
import { tables, type Table } from '#vault/storage/tables.ts'
import { allTombstones } from '#vault/storage/tombstones.ts'
import type { JobTools } from './makeBackup.ts'
import { rowDigest } from './measure.ts'
import type { Difference } from './workerMessages.ts'

/**
 * Book-keeping differs from day to day and says nothing about what one would lose or get back; versions share the
 * life of their note, which is counted.
 */
const bookkeeping: ReadonlySet<string> = new Set([
  'vault',
  'note_version',
  'outside_file',
  'tombstone',
  'audit_event',
])

export const contentTables: readonly Table[] = tables.filter((table) => !bookkeeping.has(table.name))

/**
 * Counts rows of content by id: only in the open vault, only in the backup, in both but different. A row of the backup
 * that has its text still and was let go of here counts as nothing but that.
 */
export const compareVaults = (
  here: VaultDatabase,
  there: VaultDatabase,
  { stop, progress }: JobTools,
): Difference => {
  const difference = { onlyHere: 0, onlyThere: 0, changed: 0, staysGone: 0 }
  beginSnapshot(here)
  try {
    const gone = new Set(allTombstones(here.read).map((stone) => stone.row_id))
    contentTables.forEach((table, index) => {
      progress({ phase: 'checking', done: index, total: contentTables.length })
      const digests = new Map<string, string>()
      for (const row of readStoredRows(here.read, table)) {
        stop.check()
        digests.set(String(row[table.key]), rowDigest(row))
      }
      for (const row of readStoredRows(there.read, table)) {
        stop.check()
        const id = String(row[table.key])
        const digest = digests.get(id)
        digests.delete(id)
        if (gone.has(id) && row['purged_on'] === null) difference.staysGone += 1
        else if (digest === undefined) difference.onlyThere += 1
        else if (digest !== rowDigest(row)) difference.changed += 1
      }
      difference.onlyHere += digests.size
    })
    return difference
  } finally {
    endSnapshot(here)
  }
}
