import { addAuditEvent } from '#vault/storage/auditEvents.ts'
import { allowForwardReferences, emptyLog } from '#vault/storage/copying.ts'
import { onTrial } from '#vault/storage/image.ts'
import { setClockTrusted } from '#vault/storage/fading.ts'
import { letGoAgain } from '#vault/storage/letGo.ts'
import { replaceOutsideFiles } from '#vault/storage/outsideFileCopies.ts'
import { brokenReferences, countRows, readStoredRows } from '#vault/storage/rows.ts'
import { tables } from '#vault/storage/tables.ts'
import { setAutomaticBackups } from '#vault/storage/vault.ts'
import { SubrosaError } from '#shared/errors.ts'
import { copyTables } from './copyRows.ts'
import { countAll, type HeldBackup } from './holdPreview.ts'
import type { JobTools } from './makeBackup.ts'
import { openPlace } from './openPlace.ts'
import type { Filled, FillJob } from './workerMessages.ts'

/**
 * Copies what a preview holds into an empty database made by our own migrations. What was let go of in the vault that
 * is restored over is let go of before a single row is copied, so its text never reaches the new file; the preview
 * itself is left as it was.
 * @throws `disk-full`, `read-only`, `cancelled`; the database is then the caller's to remove
 */
export const fillVault = (held: HeldBackup, job: FillJob, { stop, progress }: JobTools): Filled => {
  using target = openPlace(job.into, 'read-write')
  allowForwardReferences(target)
  onTrial(held.database, (db) => {
    const letGo = letGoAgain(db, job.tombstones, job.now.today)
    if (job.outsideFiles.length > 0) replaceOutsideFiles(db, job.outsideFiles)
    setAutomaticBackups(db, job.automatic, job.now.today)
    // What was past its time has been let go of by this very clock.
    setClockTrusted(db, job.now.today)
    addAuditEvent(db, { action: 'restored', counts: { ...countAll(db), let_go: letGo } }, job.now)
    const total = tables.reduce((sum, table) => sum + countRows(db, table), 0)
    let done = 0
    copyTables(db, target, tables, readStoredRows, () => {
      stop.check()
      done += 1
      if (done % 100 === 0) progress({ phase: 'copying', done, total })
    })
  })
  if (brokenReferences(target.read) > 0) throw new SubrosaError('corrupt', { reason: 'backup-contents' })
  emptyLog(target)
  return { rows: countAll(target.read) }
}
