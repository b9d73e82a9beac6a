import { existsSync, rmSync } from 'node:fs'
import { readSalt } from '#vault/keys/databaseFile.ts'
import type { Header } from '#vault/keys/headerFormat.ts'
import { discardUnfinishedHeaders, enforceNextHeader, refreshSpare } from '#vault/keys/headerFile.ts'
import { fromBase64 } from '#vault/keys/keyslot.ts'
import { renameDurably } from '#vault/storage/durableFile.ts'
import { asSubrosaError } from '#vault/storage/sqliteErrors.ts'
import { databasePath, logEndings, nextDatabasePath, withLogs } from './vaultFolder.ts'

/**
 * How a new key, or a new vault, comes into force. Two files must change together, header and database, and a crash
 * may come between any two steps:
 *
 *   1. `vault.next.db` is complete, and `vault.next.json` proven to open it     -> the old vault opens
 *   2. `vault.next.json` is renamed to `vault.json`                              <- the moment it comes into force
 *   3. the logs of the old database go                                          -> step 3-4 are done at the next opening
 *   4. `vault.next.db` is renamed to `vault.db`
 *   5. the spare header becomes a copy of the header                            -> the same
 *
 * Which database a header belongs to is told by its salt, which lies in both: so nothing needs to be written down
 * about how far a switch has come. A spare of the old header, should it be needed before step 4, still finds its own
 * database.
 *
 * Neither database may be open. @throws `disk-full`, `read-only`
 */
export const switchToNext = (folder: string, next: Header): void => {
  enforceNextHeader(folder)
  finishSwitch(folder, next)
  refreshSpare(folder)
}

/**
 * Does what a switch had left to do when it was cut off: step 3 and 4. Nothing when `vault.db` is the header's own.
 * Call with a header that has opened, before its database is opened.
 */
export const finishSwitch = (folder: string, header: Header): void => {
  const salt = fromBase64(header.databaseSalt)
  const isOf = (path: string): boolean => {
    const found = readSalt(path)
    return found !== null && Buffer.compare(found, salt) === 0
  }
  if (isOf(databasePath(folder)) || !isOf(nextDatabasePath(folder))) return
  // A log left beside would be taken for the new database's own.
  removeFiles(logEndings.map((ending) => databasePath(folder) + ending))
  renameDurably(nextDatabasePath(folder), databasePath(folder))
}

/** Takes away a next vault that never came into force. Call when the vault has opened, or failed to be made. */
export const discardNext = (folder: string): void => {
  removeFiles(withLogs(nextDatabasePath(folder)))
  discardUnfinishedHeaders(folder)
}

export const removeFiles = (paths: readonly string[]): void => {
  try {
    for (const path of paths) if (existsSync(path)) rmSync(path, { force: true })
  } catch (error) {
    throw asSubrosaError(error)
  }
}
