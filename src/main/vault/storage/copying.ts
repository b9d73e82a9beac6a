import type { VaultDatabase } from './database.ts'

/** Brings what lies in the write-ahead log into the database file and empties the log, so that the file can be copied. */
export const emptyLog = (database: VaultDatabase): void => void database.pragma('wal_checkpoint(TRUNCATE)')

/**
 * Lets rows be copied that refer to rows not copied yet. Whoever does this asks for `brokenReferences` at the end.
 * Holds for this connection.
 */
export const allowForwardReferences = (database: VaultDatabase): void =>
  void database.pragma('foreign_keys = OFF')
