import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { SubrosaError } from '#shared/errors.ts'
import { asSubrosaError } from './sqliteErrors.ts'

export const lockFileName = 'vault.lock'

/** Wrong tries at the door since the last right one, and when the last was made (milliseconds since 1970). */
export type Tries = { readonly wrong: number; readonly lastWrongAtMs: number }

export type FolderLock = Disposable & {
  readonly tries: () => Tries
  readonly setTries: (tries: Tries) => void
}

/**
 * Takes a vault's folder for this program. `vault.lock` is a small plain SQLite file opened exclusively: the system
 * drops its lock when the holder ends, also by kill -9, and our own workers that open `vault.db` are not in its way.
 * It also remembers wrong tries across restarts; it holds nothing else.
 *
 * Nothing in this process may open the file in any other way while it is held: on POSIX, closing any handle of a file
 * drops all locks the process has on it.
 * @throws `busy/open-elsewhere` when another program has it, `read-only`, `disk-full`, `not-found`
 */
export const takeFolderLock = (folder: string): FolderLock => {
  const path = join(folder, lockFileName)
  try {
    return take(path)
  } catch (error) {
    if (!(error instanceof SubrosaError) || error.code !== 'corrupt') throw error
    // Somebody held it damaged: an empty file is a fresh database, and the same file stays the one that is locked.
    truncateSync(path, 0)
    return take(path)
  }
}

const take = (path: string): FolderLock => {
  const handle = openLock(path)
  try {
    handle.pragma('locking_mode = EXCLUSIVE')
    // No journal beside it: losing the tally in a crash is harmless, a second file in the folder is not wanted.
    handle.pragma('journal_mode = MEMORY')
    handle.exec('BEGIN EXCLUSIVE')
    handle.exec(`CREATE TABLE IF NOT EXISTS tries (
      id INTEGER PRIMARY KEY CHECK (id = 1), wrong INTEGER NOT NULL, last_wrong_at_ms INTEGER NOT NULL) STRICT`)
    handle.exec('INSERT OR IGNORE INTO tries VALUES (1, 0, 0)')
    // In exclusive locking mode the lock outlives the transaction.
    handle.exec('COMMIT')
    return held(handle)
  } catch (error) {
    handle.close()
    throw asSubrosaError(error)
  }
}

const openLock = (path: string): Database.Database => {
  try {
    return new Database(path, { timeout: 0 })
  } catch (error) {
    throw asSubrosaError(error)
  }
}

const held = (handle: Database.Database): FolderLock => {
  const read = handle.prepare('SELECT wrong, last_wrong_at_ms AS lastWrongAtMs FROM tries')
  const write = handle.prepare('UPDATE tries SET wrong = $wrong, last_wrong_at_ms = $lastWrongAtMs')
  return {
    // One row, made above, in a STRICT table.
    tries: () => read.get() as Tries,
    setTries: (tries) => {
      try {
        write.run(tries)
      } catch (error) {
        throw asSubrosaError(error)
      }
    },
    [Symbol.dispose]: () => handle.close(),
  }
}
