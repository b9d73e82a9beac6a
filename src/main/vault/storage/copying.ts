import type { VaultDatabase } from './database.ts'

/**
 * Brings what lies in the write-ahead log into the database file and empties the log, so that the file can be copied.
 * @returns false when a reader was in the way: then the log is still there
 */
export const emptyLog = (database: VaultDatabase): boolean => {
  const [result] = database.read.all<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)')
  return result?.busy === 0
}

/**
 * Lets rows be copied that refer to rows not copied yet. Whoever does this asks for `brokenReferences` at the end.
 * Holds for this connection.
 */
export const allowForwardReferences = (database: VaultDatabase): void =>
  void database.pragma('foreign_keys = OFF')

/** For a file that counts only after it was read back whole: no write of it waits for the disk. */
export const writeWithoutWaiting = (database: VaultDatabase): void => {
  database.pragma('synchronous = OFF')
}
