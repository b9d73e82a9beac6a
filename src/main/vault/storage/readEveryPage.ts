import { closeSync, openSync, readSync } from 'node:fs'
import type { DataKey } from '#vault/keys/dataKey.ts'
import { createPageReader, pageBytes } from '#vault/keys/databasePages.ts'
import { asSubrosaError } from './sqliteErrors.ts'

/** A megabyte at a time, and a rest after each, so that neither the disk nor the other processor is anybody's alone. */
const pagesAtOnce = 256
const restMs = 10
/** A page that is just being written may be read half old and half new; one that is damaged stays so. */
const looks = 4
const lookAgainMs = 60

export type PageReading = { readonly pages: number; readonly damaged: number }

/**
 * Reads every page of a database as it lies on the disk, free ones too, without SQLite and beside whoever writes: each carries its
 * own HMAC. What lies in the log only is not looked at; its frames are counted at every opening.
 *
 * On POSIX closing the file drops the locks that this process has on it. Other programs are kept out by the folder's lock,
 * and SQLite keeps count of its own connections.
 * @param check asked before each piece; what it throws ends the reading
 * @throws `not-found/folder-gone`, `not-found/disk-away`, `read-only`
 */
export const readEveryPage = (
  place: { readonly path: string; readonly key: DataKey; readonly salt: Uint8Array },
  check: () => void,
): PageReading => {
  using reader = createPageReader(place.key, place.salt)
  // SQLite makes a file longer before it fills it.
  const isWhole = (page: Uint8Array, number: number): boolean =>
    reader.isAuthentic(page, number) || page.every((byte) => byte === 0)
  const suspects: number[] = []
  let pages = 0
  const file = openFile(place.path)
  try {
    const piece = new Uint8Array(pagesAtOnce * pageBytes)
    for (let read = piece.length; read === piece.length;) {
      check()
      read = readAt(file, piece, pages)
      for (let at = 0; at + pageBytes <= read; at += pageBytes) {
        pages += 1
        if (!isWhole(piece.subarray(at, at + pageBytes), pages)) suspects.push(pages)
      }
      rest(restMs)
    }
    const page = new Uint8Array(pageBytes)
    const isDamaged = (number: number): boolean => {
      for (let look = 0; look < looks; look += 1) {
        check()
        // The file may have become shorter since.
        if (readAt(file, page, number - 1) < pageBytes || isWhole(page, number)) return false
        rest(lookAgainMs)
      }
      return true
    }
    return { pages, damaged: suspects.filter(isDamaged).length }
  } finally {
    closeSync(file)
  }
}

const openFile = (path: string): number => {
  try {
    return openSync(path, 'r')
  } catch (error) {
    throw asSubrosaError(error)
  }
}

const readAt = (file: number, into: Uint8Array, pagesBefore: number): number => {
  try {
    return readSync(file, into, 0, into.length, pagesBefore * pageBytes)
  } catch (error) {
    throw asSubrosaError(error)
  }
}

const still = new Int32Array(new SharedArrayBuffer(4))

/** In a worker's thread, where nobody waits for an answer. */
const rest = (ms: number): void => void Atomics.wait(still, 0, 0, ms)
