import { randomBytes, timingSafeEqual } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { asSubrosaError } from '#vault/storage/sqliteErrors.ts'
import { isMissing } from '#vault/storage/durableFile.ts'
import { createPageReader, pageBytes } from './databasePages.ts'
import type { DataKey } from './dataKey.ts'
import { saltBytes } from './headerFormat.ts'

export const newDatabaseSalt = (): Uint8Array => new Uint8Array(randomBytes(saltBytes))

/**
 * What a look at the first page without SQLite finds. `fits`: key, salt and page belong together. `salt-differs`: the page is whole under the header's salt, and only the
 * salt in the file is not what it was, so it can be mended. `damaged`: neither.
 */
export type FirstPage = 'fits' | 'salt-differs' | 'damaged' | 'missing'

export const lookAtFirstPage = (path: string, key: DataKey, salt: Uint8Array): FirstPage => {
  const page = readFirstPage(path)
  if (page === null) return 'missing'
  using reader = createPageReader(key, salt)
  if (!reader.isAuthentic(page, 1)) return 'damaged'
  return timingSafeEqual(page.subarray(0, saltBytes), salt) ? 'fits' : 'salt-differs'
}

/** @returns null when there is no such file, or it is shorter than a salt */
export const readSalt = (path: string): Uint8Array | null => {
  const page = readFirstPage(path)
  return page === null || page.length < saltBytes ? null : page.slice(0, saltBytes)
}

/** Writes the salt back over the first 16 bytes. Only after `salt-differs`, and while no one has the file open. */
export const mendSalt = (path: string, salt: Uint8Array): void => {
  try {
    const file = openSync(path, 'r+')
    try {
      writeSync(file, salt, 0, saltBytes, 0)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw asSubrosaError(error)
  }
}

/** Must not be called while this process has the database open: closing the handle would drop SQLite's locks. */
const readFirstPage = (path: string): Uint8Array | null => {
  try {
    const file = openSync(path, 'r')
    try {
      const page = new Uint8Array(pageBytes)
      return page.subarray(0, readSync(file, page, 0, pageBytes, 0))
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (isMissing(error)) return null
    throw asSubrosaError(error)
  }
}
