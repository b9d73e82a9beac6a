import { renameSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Progress } from '#shared/contract/call.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { VaultDatabase } from '#vault/storage/database.ts'
import { syncFolder } from '#vault/storage/durableFile.ts'
import { beginSnapshot, createImage, endSnapshot, openImage, type Image } from '#vault/storage/image.ts'
import { countRows, insertRow, readStoredRows } from '#vault/storage/rows.ts'
import { asSubrosaError } from '#vault/storage/sqliteErrors.ts'
import { tables } from '#vault/storage/tables.ts'
import { isSameMeasure, measureTables, type Measure } from './measure.ts'
import { openPlace } from './openPlace.ts'
import { readBackup } from './readBackup.ts'
import { rowCheckOf, type RowCheck } from './rowRules.ts'
import { scryptRecipient } from '#vault/keys/scryptStanza.ts'
import type { Stop } from './stop.ts'
import type { Made, MakeJob } from './workerMessages.ts'
import { writeBackup } from './writeBackup.ts'

export type JobTools = { readonly stop: Stop; readonly progress: (progress: Progress) => void }

/**
 * Makes a backup and proves it (design.md 5): the image is filled from one read transaction, compressed, encrypted,
 * written beside its later name and flushed; then it is read back, opened, checked, and counted and hashed against
 * what was read from the vault. Only then it gets its name.
 * @throws `corrupt/not-proven` when what came back is not what was read; the partial file is the caller's to remove
 */
export const makeBackup = async (job: MakeJob, tools: JobTools): Promise<Made> => {
  const { passphrase, workFactor } = job.secret
  const recipient = scryptRecipient(passphrase, workFactor)
  const { image, measure } = takeImage(job, tools)
  const to = { recipient, workFactor }
  await writeBackup(job.partial, image, to, {
    stop: tools.stop,
    onTaken: (done, total) => tools.progress({ phase: 'writing', done, total }),
  })
  image.fill(0)
  const { bytes, fileHash } = await prove(job, measure, tools)
  tools.progress({ phase: 'finishing', done: 0, total: 1 })
  tools.stop.check()
  try {
    renameSync(job.partial, job.path)
    syncFolder(dirname(job.path))
  } catch (error) {
    throw asSubrosaError(error)
  }
  return { rows: measure.rows, bytes, fileHash }
}

/** The vault at one moment, as the bytes of a plain database, and what it measured. */
const takeImage = (job: MakeJob, tools: JobTools): { image: Uint8Array; measure: Measure } => {
  using vault = openPlace(job.vault, 'read-only')
  beginSnapshot(vault)
  try {
    using image = createImage({ vaultId: job.vaultId, madeAt: job.madeAt })
    const measure = fill(vault, image, tools)
    return { image: image.serialize(), measure }
  } finally {
    endSnapshot(vault)
  }
}

const fill = (vault: VaultDatabase, image: Image, { stop, progress }: JobTools): Measure => {
  const total = tables.reduce((sum, table) => sum + countRows(vault.read, table), 0)
  let done = 0
  return image.database.transaction((db) =>
    // The image's tables, which keep the order in which the rows come, not the vault's, which draw one of their own.
    measureTables(vault.read, image.tables, readStoredRows, (table, row) => {
      stop.check()
      insertRow(db, table, row)
      done += 1
      if (done % 100 === 0) progress({ phase: 'reading', done, total })
    }),
  )
}

const prove = async (
  job: MakeJob,
  expected: Measure,
  { stop, progress }: JobTools,
): Promise<{ bytes: number; fileHash: string }> => {
  const checks = new Map<string, RowCheck>(tables.map((table) => [table.name, rowCheckOf(table)]))
  try {
    const { image: bytes, ...read } = await readBackup(job.partial, job.secret.passphrase, {
      stop,
      onRead: (done, total) => progress({ phase: 'proving', done, total }),
    })
    using image = openImage(bytes, stop.check)
    bytes.fill(0)
    const found = measureTables(image.database.read, tables, readStoredRows, (table, row) => {
      stop.check()
      checks.get(table.name)?.(row)
    })
    if (!isSameMeasure(expected, found)) throw new SubrosaError('corrupt', { reason: 'not-proven' })
    return read
  } catch (error) {
    const ours = asSubrosaError(error)
    const isAboutTheFile = ours.code === 'corrupt' || ours.code === 'wrong-passphrase'
    throw isAboutTheFile ? new SubrosaError('corrupt', { reason: 'not-proven', cause: error }) : ours
  }
}
