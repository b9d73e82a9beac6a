import { closeSync, copyFileSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { SubrosaError } from '#shared/errors.ts'
import { openDatabase, type OpenOptions, type VaultDatabase } from './database.ts'
import { checkedSchemaVersion, migrate, migrations } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'
import { asSubrosaError } from './sqliteErrors.ts'
import { requireWhole } from './wholeness.ts'

type Place = Omit<OpenOptions, 'mode'>

/**
 * Opens an existing vault's database and brings it to the schema of the plan, this program's own. Before that a copy is made beside it
 * (`vault.before-<version>.db`, same key) and proven by reading it whole; the next good opening removes the copy.
 * @throws `too-new/database-too-new` (the file is untouched), `corrupt/database-damaged` (also an empty file),
 *   `disk-full`, `read-only`, `busy`; when a step fails, the database is as it was and the copy stays
 */
export const openMigrated = (place: Place, plan: readonly Migration[] = migrations): VaultDatabase => {
  const newest = plan.length
  const version = versionOf(place, newest)
  if (version < newest) keepCopy(place, copyBefore(place.path, newest))
  const database = openDatabase({ ...place, mode: 'read-write' })
  try {
    if (version < newest) {
      migrate(database, newest, plan)
      requireWhole(database.read)
    } else {
      removeCopies(place.path)
    }
    return database
  } catch (error) {
    database.close()
    throw asSubrosaError(error)
  }
}

/** Where the copy made before the schema reached `version` lies. */
export const copyBefore = (path: string, version: number): string =>
  join(dirname(path), `${basename(path, '.db')}.before-${version}.db`)

/** Read-only, because the file of a newer program must stay as it is. */
const versionOf = (place: Place, newest: number): number => {
  using database = openDatabase({ ...place, mode: 'read-only' })
  const version = checkedSchemaVersion(database.read, newest)
  // A vault is never empty: nothing but a cut-off file looks like one that has no schema yet.
  if (version === 0) throw new SubrosaError('corrupt', { reason: 'database-damaged' })
  return version
}

const keepCopy = (place: Place, copy: string): void => {
  const unproven = `${copy}.part`
  try {
    {
      using database = openDatabase({ ...place, mode: 'read-write' })
      // What lies in the write-ahead log would otherwise be missing from the copied file.
      database.pragma('wal_checkpoint(TRUNCATE)')
    }
    copyFileSync(place.path, unproven)
    flush(unproven)
    {
      using database = openDatabase({ ...place, path: unproven, mode: 'read-write' })
      requireWhole(database.read)
    }
    renameSync(unproven, copy)
  } catch (error) {
    for (const end of ['', '-wal', '-shm']) rmSync(unproven + end, { force: true })
    throw asSubrosaError(error)
  }
}

const flush = (path: string): void => {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/**
 * Removes what was kept before a migration. At the next good opening, and as soon as something is erased: a copy would
 * still hold it.
 */
export const removeCopies = (path: string): void => {
  const stem = `${basename(path, '.db')}.before-`
  for (const name of readdirSync(dirname(path))) {
    if (name.startsWith(stem)) rmSync(join(dirname(path), name), { force: true })
  }
}
