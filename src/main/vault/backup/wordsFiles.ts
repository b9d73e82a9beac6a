import { readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { OpenRoom } from '#vault/room.ts'
import { readIfThere, writeDurably } from '#vault/storage/durableFile.ts'
import { backupFiles } from '#vault/storage/outsideFiles.ts'
import { wordsFile } from '#vault/vault/words.ts'
import { backupEnding } from './fileNames.ts'

const nameOf = (number: number, copy: number): string =>
  `recovery-words-${number}${copy === 1 ? '' : ` (${copy})`}.age`

const pattern = /^recovery-words-([0-9]{1,6})(?: \([0-9]{1,4}\))?\.age$/

/**
 * Puts the present `recovery-words-N.age` into a folder of backups. A file of that name with other bytes is another
 * vault's: it is left alone, and ours gets a number more.
 */
export const copyWordsFile = (room: OpenRoom, folder: string): void => {
  const { number, bytes } = wordsFile(room)
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, nameOf(number, copy))
    const there = readIfThere(path)
    if (there !== null && Buffer.compare(there, bytes) === 0) return
    if (there !== null) continue
    writeDurably(path, bytes)
    return
  }
}

/** Puts the present file of words in the place of a copy of `old`; a file with other bytes is not ours. */
export const replaceWordsFile = (room: OpenRoom, folder: string, old: Uint8Array): void => {
  for (const name of readdirSync(folder).filter((entry) => pattern.test(entry))) {
    const path = join(folder, name)
    const there = readIfThere(path)
    if (there !== null && Buffer.compare(there, old) === 0) writeDurably(path, wordsFile(room).bytes)
  }
}

/**
 * Takes away words files of earlier sets when no backup made under that set lies in the folder any more. While a backup
 * lies there that this vault does not know, nothing goes: it may need one of them.
 */
export const removeOldWordsFiles = (room: OpenRoom, folder: string): void => {
  const names = readdirSync(folder)
  const known = backupFiles(room.database.read).filter(
    (file) => file.state !== 'destroyed' && file.shownPath !== null && dirname(file.shownPath) === folder,
  )
  const knownPaths = new Set(known.map((file) => file.shownPath))
  const isStrangerThere = names.some(
    (name) => name.endsWith(backupEnding) && !knownPaths.has(join(folder, name)),
  )
  if (isStrangerThere) return
  const needed = new Set([wordsFile(room).number, ...known.map((file) => file.wordsNumber)])
  for (const name of names) {
    const number = pattern.exec(name)?.[1]
    if (number !== undefined && !needed.has(Number(number))) rmSync(join(folder, name), { force: true })
  }
}
