import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { asSubrosaError } from './sqliteErrors.ts'

/** What is being written has this ending until it is complete; leftovers of a crash are told by it. */
export const unfinishedEnding = '.part'

const ownerOnly = 0o600

/**
 * Replaces a file in one step that survives a power cut: written beside it, flushed to the disk, renamed over it, and
 * the folder's entry flushed too. Afterwards the old content or the new is there, never a mixture.
 * @throws `disk-full`, `read-only`, `not-found/folder-gone`; the old file is then untouched
 */
export const writeDurably = (path: string, bytes: Uint8Array): void => {
  const unfinished = path + unfinishedEnding
  try {
    const file = openSync(unfinished, 'w', ownerOnly)
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameDurably(unfinished, path)
  } catch (error) {
    discard(unfinished)
    throw asSubrosaError(error)
  }
}

/** Renames over `to`, and returns when the folder's entry is on the disk. */
export const renameDurably = (from: string, to: string): void => {
  try {
    renameSync(from, to)
    syncFolder(dirname(to))
  } catch (error) {
    throw asSubrosaError(error)
  }
}

/** Flushes the entries of a folder. Windows has no such call and writes entries through. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** @returns null when there is no such file */
export const readIfThere = (path: string): Uint8Array | null => {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    if (isMissing(error)) return null
    throw asSubrosaError(error)
  }
}

/** Whether the file system said that there is no such file or folder. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** Takes away what could not be finished; the error that led here counts, not one met while tidying up. */
const discard = (path: string): void => {
  try {
    rmSync(path, { force: true })
  } catch {
    // A read-only or vanished disk: nothing was written either.
  }
}
