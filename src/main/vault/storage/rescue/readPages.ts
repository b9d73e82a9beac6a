import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { DataKey } from '#vault/keys/dataKey.ts'
import { createPageReader, pageBytes } from '#vault/keys/databasePages.ts'
import { asSubrosaError } from '../sqliteErrors.ts'
import { framesOfLog } from '../writeAheadLog.ts'
import type { ReadPage } from './records.ts'

export type RescuedPages = {
  /** The newest content of a page that is as it was written, from the log or the file; null when neither is. */
  readonly read: ReadPage
  /** How many pages there are, numbered from 1. */
  readonly count: number
  /** Pages of which nothing whole is left. */
  readonly damaged: readonly number[]
}

/**
 * Every page of a database and its log that can still be read: each carries its own HMAC, so a whole page is known to be
 * one, whatever lies around it. Frames behind a damaged one of the log are read too. Nobody may have the database open.
 * @throws `not-found/folder-gone`, `read-only`
 */
export const readPages = (path: string, key: DataKey, salt: Uint8Array, check: () => void): RescuedPages => {
  using reader = createPageReader(key, salt)
  const pages = new Map<number, Uint8Array>()
  const seen = new Set<number>()
  const take = (page: Uint8Array, number: number): void => {
    seen.add(number)
    const plain = isEmpty(page) ? new Uint8Array(page.length) : reader.read(page, number)
    if (plain !== null) pages.set(number, plain)
  }
  eachPage(path, (page, number) => {
    check()
    take(page, number)
  })
  for (const { page, pageNumber } of framesOfLog(`${path}-wal`)) take(page, pageNumber)
  return {
    read: (number) => pages.get(number) ?? null,
    count: Math.max(0, ...seen),
    damaged: [...seen].filter((number) => !pages.has(number)),
  }
}

/** A page that was never written: SQLite makes a file longer before it fills it. */
const isEmpty = (page: Uint8Array): boolean => page.every((byte) => byte === 0)

const eachPage = (path: string, take: (page: Uint8Array, number: number) => void): void => {
  try {
    const file = openSync(path, 'r')
    try {
      const { size } = fstatSync(file)
      for (let number = 1; number <= Math.ceil(size / pageBytes); number += 1) {
        const page = new Uint8Array(pageBytes)
        readIfAnswered(file, page, number)
        take(page, number)
      }
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw asSubrosaError(error)
  }
}

/** A place that the disk does not give back any more is a damaged page: it stays as no page can be. */
const readIfAnswered = (file: number, page: Uint8Array, number: number): void => {
  try {
    readSync(file, page, 0, pageBytes, (number - 1) * pageBytes)
  } catch (error) {
    if (asSubrosaError(error).reason !== 'disk-away') throw error
    page.fill(0xff)
  }
}
