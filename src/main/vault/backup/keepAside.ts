import { constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { copyFile, open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { SubrosaError } from '#shared/errors.ts'
import { headerFileName, spareHeaderFileName } from '#vault/keys/headerFile.ts'
import { syncFolder } from '#vault/storage/durableFile.ts'
import { readStoredRows } from '#vault/storage/rows.ts'
import { asSubrosaError } from '#vault/storage/sqliteErrors.ts'
import { tables } from '#vault/storage/tables.ts'
import { unfinishedAsideEnding } from '#vault/vault/keptAside.ts'
import type { JobTools } from './makeBackup.ts'
import { isSameMeasure, measureTables, type Measure } from './measure.ts'
import { openPlace } from './openPlace.ts'
import type { DatabasePlace, KeepAsideJob } from './workerMessages.ts'

const ownerOnlyFolder = 0o700

/**
 * Copies a vault into a folder of its own, which opens with the passphrase and words it had: header, spare header and
 * database, whose write-ahead log the caller has emptied and into which nothing is written meanwhile. The copy is read
 * whole and compared before it gets its name.
 * @throws `corrupt/not-proven`, `disk-full`, `read-only`, `cancelled`; nothing is left behind then
 */
export const keepAside = async (job: KeepAsideJob, tools: JobTools): Promise<void> => {
  const unfinished = job.into + unfinishedAsideEnding
  rmSync(unfinished, { recursive: true, force: true })
  try {
    mkdirSync(unfinished, { mode: ownerOnlyFolder })
    for (const name of [basename(job.place.path), headerFileName, spareHeaderFileName]) {
      tools.stop.check()
      if (existsSync(join(job.folder, name)))
        await copyDurably(join(job.folder, name), join(unfinished, name))
    }
    const original = measure({ ...job.place, key: Uint8Array.from(job.place.key) }, 'read-only', tools)
    const copied = { ...job.place, path: join(unfinished, basename(job.place.path)) }
    if (!isSameMeasure(original, measure(copied, 'read-write', tools))) {
      throw new SubrosaError('corrupt', { reason: 'not-proven' })
    }
    syncFolder(unfinished)
    renameSync(unfinished, job.into)
    syncFolder(dirname(job.into))
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw asSubrosaError(error)
  }
}

const copyDurably = async (from: string, to: string): Promise<void> => {
  await copyFile(from, to, constants.COPYFILE_EXCL)
  await using file = await open(to, 'r+')
  await file.sync()
}

const measure = (place: DatabasePlace, mode: 'read-only' | 'read-write', tools: JobTools): Measure => {
  using database = openPlace(place, mode)
  let done = 0
  return measureTables(database.read, tables, readStoredRows, () => {
    tools.stop.check()
    done += 1
    if (done % 100 === 0) tools.progress({ phase: 'copying', done, total: done })
  })
}
