import { openImage, vaultNameIn } from '#vault/storage/image.ts'
import { readStoredRows } from '#vault/storage/rows.ts'
import type { JobTools } from './makeBackup.ts'
import { measureTables } from './measure.ts'
import { readBackup } from './readBackup.ts'
import { rowCheckOf, type RowCheck } from './rowRules.ts'
import type { CheckJob, Checked } from './workerMessages.ts'

/**
 * "Open and check one": decrypts a backup, opens what is in it, checks that it is whole and reads every row.
 * @throws as `readBackup` and `openImage`; `corrupt/backup-contents`
 */
export const checkBackup = async (job: CheckJob, { stop, progress }: JobTools): Promise<Checked> => {
  const { image: bytes, fileHash } = await readBackup(job.path, job.passphrase, {
    stop,
    onRead: (done, total) => progress({ phase: 'reading', done, total }),
  })
  using image = openImage(bytes, stop.check)
  bytes.fill(0)
  const checks = new Map<string, RowCheck>(image.tables.map((table) => [table.name, rowCheckOf(table)]))
  const { rows } = measureTables(image.database.read, image.tables, readStoredRows, (table, row) => {
    stop.check()
    checks.get(table.name)?.(row)
  })
  return { ...image.about, vaultName: vaultNameIn(image.database.read), rows, fileHash }
}
