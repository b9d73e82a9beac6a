import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { headerFileName, nextHeaderFileName, spareHeaderFileName } from '#vault/keys/headerFile.ts'
import { isMissing, unfinishedEnding } from '#vault/storage/durableFile.ts'
import { lockFileName } from '#vault/storage/folderLock.ts'
import { asSubrosaError } from '#vault/storage/sqliteErrors.ts'
import { throwAwayFileName } from './throwAway.ts'

const databaseFileName = 'vault.db'
/** A database under a new key, until it takes the place of `vault.db` (switchVault.ts). */
const nextDatabaseFileName = 'vault.next.db'

/** What SQLite may leave beside a database that was not closed. */
export const logEndings = ['-wal', '-shm', '-journal'] as const

export const databasePath = (folder: string): string => join(folder, databaseFileName)
export const nextDatabasePath = (folder: string): string => join(folder, nextDatabaseFileName)

export const withLogs = (path: string): string[] => [path, ...logEndings.map((ending) => path + ending)]

/** How large the database and its logs are. */
export const vaultFileBytes = (folder: string): number =>
  withLogs(databasePath(folder)).reduce(
    (sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0),
    0,
  )

/** Files that systems put into every folder somebody has looked at. */
const ofTheSystem = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.directory', '.localized'])

/** What a creation that was cut off by a crash leaves: no header was ever in force, so nothing was ever in it. */
const neverInForce = new Set([
  throwAwayFileName,
  lockFileName,
  nextHeaderFileName,
  nextHeaderFileName + unfinishedEnding,
  ...withLogs(nextDatabaseFileName),
])

export type FolderContent = 'missing' | 'empty' | 'vault' | 'other'

/** What a folder holds, by names alone. @throws `read-only/no-permission` when it may not be read */
export const contentOf = (folder: string): FolderContent => {
  const names = namesIn(folder)
  if (names === null) return 'missing'
  const isVault = [headerFileName, spareHeaderFileName, databaseFileName].some((name) => names.includes(name))
  if (isVault) return 'vault'
  return names.every((name) => ofTheSystem.has(name) || neverInForce.has(name)) ? 'empty' : 'other'
}

const namesIn = (folder: string): string[] | null => {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (isMissing(error)) return existsSync(folder) ? [folder] : null
    throw asSubrosaError(error)
  }
}
