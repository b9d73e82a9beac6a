import type { RowCounts } from '#shared/contract/backup.ts'
import type { PlainDate } from '#shared/dates.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { VaultId } from '#shared/ids.ts'
import type { ReadDb, VaultDatabase } from '#vault/storage/database.ts'
import { carryHolds } from '#vault/storage/holds.ts'
import { bringUpToDate, circleSummaries, createBench, openImage, vaultNameIn } from '#vault/storage/image.ts'
import { dropOldAuditEvents, letGoOf, rowsPastTheirTime } from '#vault/storage/letGo.ts'
import { brokenReferences, countRows, readStoredRows } from '#vault/storage/rows.ts'
import { tables } from '#vault/storage/tables.ts'
import { vaultSettings } from '#vault/storage/vault.ts'
import { circlesBeside } from './circlesBeside.ts'
import { compareVaults } from './compareVaults.ts'
import { copyTables } from './copyRows.ts'
import type { JobTools } from './makeBackup.ts'
import { openPlace } from './openPlace.ts'
import { readBackup } from './readBackup.ts'
import { rowCheckOf, type RowCheck } from './rowRules.ts'
import type { PreviewJob, Previewed } from './workerMessages.ts'

/** What a preview keeps in memory: the backup's rows in a database of our own schema, checked. */
export type HeldBackup = Disposable & { readonly database: VaultDatabase }

/**
 * Reads a backup into a database in memory made by our own migrations, row by row: each must fit its table, its CHECKs,
 * the rules for what comes from outside, and all references must be whole. What is past its time is let go of at once,
 * before anything is shown. The foreign file itself is used for nothing else.
 * @throws as `readBackup` and `openImage`; `corrupt/backup-contents`
 */
export const holdPreview = async (
  job: PreviewJob,
  tools: JobTools,
): Promise<{ held: HeldBackup; seen: Previewed }> => {
  const { image: bytes } = await readBackup(job.path, job.passphrase, {
    stop: tools.stop,
    onRead: (done, total) => tools.progress({ phase: 'reading', done, total }),
  })
  using image = openImage(bytes, tools.stop.check)
  const imageBytes = bytes.byteLength
  bytes.fill(0)
  const bench = createBench(image.version)
  try {
    copyChecked(image, bench, tools)
    bringUpToDate(bench)
    using present = job.present === null ? null : openPlace(job.present, 'read-only')
    letGoOfTheOld(bench, image.about.vaultId === presentId(present) ? present : null, job.today)
    const seen: Previewed = {
      ...image.about,
      vaultName: vaultNameIn(bench.read),
      schemaVersion: image.version,
      circles: circlesBeside(
        circleSummaries(bench.read),
        present === null ? [] : circleSummaries(present.read),
      ),
      rows: countAll(bench.read),
      imageBytes,
      difference: present === null ? null : compareVaults(present, bench, tools),
    }
    return { held: { database: bench, [Symbol.dispose]: () => bench.close() }, seen }
  } catch (error) {
    bench.close()
    throw error
  }
}

type OpenedImage = ReturnType<typeof openImage>

const copyChecked = (image: OpenedImage, bench: VaultDatabase, { stop, progress }: JobTools): void => {
  const checks = new Map<string, RowCheck>(image.tables.map((table) => [table.name, rowCheckOf(table)]))
  const total = image.tables.reduce((sum, table) => sum + countRows(image.database.read, table), 0)
  let done = 0
  copyTables(image.database.read, bench, image.tables, readStoredRows, (table, row) => {
    stop.check()
    checks.get(table.name)?.(row)
    done += 1
    if (done % 100 === 0) progress({ phase: 'checking', done, total })
  })
  if (countRowsOf(bench.read, 'vault') !== 1 || brokenReferences(bench.read) > 0) {
    throw new SubrosaError('corrupt', { reason: 'backup-contents' })
  }
}

const countRowsOf = (db: ReadDb, name: string): number =>
  tables.filter((table) => table.name === name).reduce((sum, table) => sum + countRows(db, table), 0)

const presentId = (present: VaultDatabase | null): VaultId | undefined =>
  present === null ? undefined : vaultSettings(present.read).vaultId

/** What is under a hold stays, of the backup's own or of the vault it is looked at from. */
const letGoOfTheOld = (bench: VaultDatabase, same: VaultDatabase | null, today: PlainDate): void => {
  bench.transaction((db) => {
    if (same !== null) carryHolds(same.read, db)
    letGoOf(
      db,
      rowsPastTheirTime(db, today).map(({ stone }) => stone),
      today,
    )
    dropOldAuditEvents(db, today)
  })
}

export const countAll = (db: ReadDb): RowCounts =>
  Object.fromEntries(tables.map((table) => [table.name, countRows(db, table)]))
