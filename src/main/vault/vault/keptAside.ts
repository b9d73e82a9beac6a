import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { KeptAside } from '#shared/contract/vault.ts'
import { PlainDate } from '#shared/dates.ts'
import { takeFolderLock } from '#vault/storage/folderLock.ts'
import { asSubrosaError } from '#vault/storage/sqliteErrors.ts'
import { removeFolderIfEmpty, removeVaultFiles } from './freshFolder.ts'
import { contentOf } from './vaultFolder.ts'

/** Where a restore may keep the present vault aside: a folder beside that is not there yet. */
export const folderToKeepAside = (folder: string, today: PlainDate): string => {
  const name = (copy: number): string =>
    join(dirname(folder), `${basename(folder)} kept aside ${today}${copy === 1 ? '' : ` (${copy})`}`)
  let copy = 1
  while (existsSync(name(copy))) copy += 1
  return name(copy)
}

/** What is being kept aside has this ending until it is whole. */
export const unfinishedAsideEnding = '.partial'

/** Takes away what a killed restore has left half copied beside a vault. Call with the vault's folder lock held. */
export const discardUnfinishedAside = (folder: string): void => {
  const stem = `${basename(folder)} kept aside `
  try {
    for (const name of namesBeside(folder)) {
      if (!name.startsWith(stem) || !name.endsWith(unfinishedAsideEnding)) continue
      const day = name.slice(stem.length, -unfinishedAsideEnding.length)
      if (dayInName.test(day)) rmSync(join(dirname(folder), name), { recursive: true, force: true })
    }
  } catch {
    // A folder that may not be read or written above the vault is no reason to keep anybody out of it.
  }
}

const dayInName = /^([0-9]{4}-[0-9]{2}-[0-9]{2})(?: \([0-9]{1,4}\))?$/

/** As many as the contract carries. */
const mostListed = 1_000

/** The folders beside a vault that hold it as it was before a restore, newest first; found by their names. */
export const keptAsideBeside = (folder: string): KeptAside[] => {
  const stem = `${basename(folder)} kept aside `
  return namesBeside(folder)
    .filter((name) => name.startsWith(stem))
    .flatMap((name) => {
      const keptOn = PlainDate.safeParse(dayInName.exec(name.slice(stem.length))?.[1])
      const path = join(dirname(folder), name)
      return keptOn.success && contentOf(path) === 'vault' ? [{ folder: path, keptOn: keptOn.data }] : []
    })
    .toSorted((one, other) => (one.keptOn < other.keptOn ? 1 : one.keptOn > other.keptOn ? -1 : 0))
    .slice(0, mostListed)
}

/**
 * Erases the vaults kept aside, and their folders where nothing else lies in them.
 * @throws `busy/open-elsewhere` when one of them is open somewhere: then none of them is touched; `read-only`
 */
export const eraseKeptAside = (folder: string): void => {
  const places = keptAsideBeside(folder).map((kept) => kept.folder)
  const locks = []
  try {
    for (const place of places) locks.push(takeFolderLock(place))
  } finally {
    for (const lock of locks) lock[Symbol.dispose]()
  }
  for (const place of places) {
    removeVaultFiles(place)
    removeFolderIfEmpty(place)
  }
}

const namesBeside = (folder: string): readonly string[] => {
  try {
    return readdirSync(dirname(folder))
  } catch (error) {
    throw asSubrosaError(error)
  }
}
