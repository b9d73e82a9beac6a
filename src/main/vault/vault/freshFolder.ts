import { existsSync, mkdirSync, rmdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { SubrosaError } from '#shared/errors.ts'
import { headerFileName, spareHeaderFileName } from '#vault/keys/headerFile.ts'
import { lockFileName } from '#vault/storage/folderLock.ts'
import { asSubrosaError } from '#vault/storage/sqliteErrors.ts'
import { discardNext, removeFiles } from './switchVault.ts'
import { throwAwayFileName } from './throwAway.ts'
import { contentOf, databasePath, withLogs } from './vaultFolder.ts'

/** A folder made ready for a vault. Until the vault stands in it, `undo` puts everything back as it was. */
export type FreshFolder = { readonly undo: () => void }

/**
 * Makes the folder, with those above it, or takes one that is empty.
 * @throws `conflict/folder-not-empty`, `read-only`, `disk-full`
 */
export const prepareFolder = (folder: string): FreshFolder => {
  const content = contentOf(folder)
  if (content === 'vault' || content === 'other') {
    throw new SubrosaError('conflict', { reason: 'folder-not-empty' })
  }
  const firstMade = content === 'missing' ? makeFolder(resolve(folder)) : undefined
  return {
    undo: () => {
      discardNext(folder)
      removeVaultFiles(folder)
      if (firstMade !== undefined) removeEmpty(resolve(folder), resolve(firstMade))
    },
  }
}

/** Removes a vault's own files; the header first, because without it the folder is no vault any more. */
export const removeVaultFiles = (folder: string): void =>
  removeFiles([
    join(folder, headerFileName),
    join(folder, spareHeaderFileName),
    ...withLogs(databasePath(folder)),
    join(folder, lockFileName),
    join(folder, throwAwayFileName),
  ])

/** Removes the folder if nothing else lies in it. */
export const removeFolderIfEmpty = (folder: string): void => removeEmpty(resolve(folder), resolve(folder))

/**
 * One folder after the other: Node's recursive way says "not found" for a read-only disk.
 * @returns the outermost folder that had to be made
 */
const makeFolder = (folder: string): string => {
  const parent = dirname(folder)
  const outermost = existsSync(parent) ? folder : makeFolder(parent)
  try {
    mkdirSync(folder, 0o700)
  } catch (error) {
    if (outermost !== folder) removeEmpty(parent, outermost)
    throw asSubrosaError(error)
  }
  return outermost
}

const removeEmpty = (from: string, upTo: string): void => {
  try {
    rmdirSync(from)
  } catch {
    // Somebody has put something of their own there meanwhile; then it stays.
    return
  }
  if (from !== upTo) removeEmpty(dirname(from), upTo)
}
