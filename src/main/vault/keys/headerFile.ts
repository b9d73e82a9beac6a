import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { SubrosaError } from '#shared/errors.ts'
import { readIfThere, renameDurably, unfinishedEnding, writeDurably } from '#vault/storage/durableFile.ts'
import { asSubrosaError } from '#vault/storage/sqliteErrors.ts'
import { parseHeader, serialiseHeader, type Header } from './headerFormat.ts'

export const headerFileName = 'vault.json'
export const spareHeaderFileName = 'vault.json.bak'
/** A header that is being proven, and is not in force yet. */
export const nextHeaderFileName = 'vault.next.json'

export type ReadHeader = {
  readonly header: Header
  /** Whether it came from the spare, because the first was damaged or gone. */
  readonly fromSpare: boolean
}

/** @returns null when the folder holds neither header nor spare */
export const readHeaders = (folder: string): HeadersRead | null => {
  const first = readIfThere(join(folder, headerFileName))
  const spare = readIfThere(join(folder, spareHeaderFileName))
  if (first === null && spare === null) return null
  return { first: parsed(first), spare: parsed(spare) }
}

type Parsed = { readonly header: Header } | { readonly error: SubrosaError }
export type HeadersRead = { readonly first: Parsed; readonly spare: Parsed }

const parsed = (file: Uint8Array | null): Parsed => {
  if (file === null) return { error: new SubrosaError('corrupt', { reason: 'header-damaged' }) }
  try {
    return { header: parseHeader(file) }
  } catch (error) {
    return { error: asSubrosaError(error) }
  }
}

/**
 * The headers worth trying, the first before the spare. Most often the two are equal and one is returned.
 * @throws what is wrong with the first when neither can be read; a header of a newer program is never passed over
 *   in favour of its spare
 */
export const usableHeaders = ({ first, spare }: HeadersRead): [ReadHeader, ...ReadHeader[]] => {
  if ('error' in first) {
    if (first.error.code !== 'corrupt' || 'error' in spare) throw first.error
    return [{ header: spare.header, fromSpare: true }]
  }
  const fromFirst = { header: first.header, fromSpare: false }
  const isSpareUseful = 'header' in spare && spare.header.checksum !== first.header.checksum
  return isSpareUseful ? [fromFirst, { header: spare.header, fromSpare: true }] : [fromFirst]
}

/**
 * Puts a new header in the place of the old one. It is written beside it first, and `prove` opens what was read back
 * from the disk: before that the old one is not touched. It stays as the spare until the new one is in force.
 * @param commit does what must hold together with the new header, and calls `enforce` as its last act; if it throws,
 *   the old header is in force again
 * @throws what `prove` and `commit` throw; `disk-full`, `read-only`
 */
export const replaceHeader = async (
  folder: string,
  header: Header,
  prove: (written: Header) => Promise<void> | void,
  commit: (enforce: () => void) => void = (enforce) => enforce(),
): Promise<void> => {
  try {
    writeNextHeader(folder, header)
    await prove(readNextHeader(folder))
    commit(() => enforceNextHeader(folder))
  } catch (error) {
    discardUnfinishedHeaders(folder)
    takeBack(folder, header)
    throw error
  }
  refreshSpare(folder)
}

/** Puts the spare back in force if the refused header is; a rename, which also a full disk allows. */
const takeBack = (folder: string, refused: Header): void => {
  const first = readIfThere(join(folder, headerFileName))
  if (first === null || Buffer.compare(first, serialiseHeader(refused)) !== 0) return
  renameDurably(join(folder, spareHeaderFileName), join(folder, headerFileName))
  refreshSpare(folder)
}

/** Makes the spare a copy of the header in force, which has opened the vault. */
export const refreshSpare = (folder: string): void => {
  const first = readIfThere(join(folder, headerFileName))
  const path = join(folder, spareHeaderFileName)
  const spare = readIfThere(path)
  if (first === null || (spare !== null && Buffer.compare(first, spare) === 0)) return
  writeDurably(path, first)
}

/** Puts the header that opened the vault in both places: after damage to one of them. */
export const mendHeaders = (folder: string, header: Header): void => {
  const bytes = serialiseHeader(header)
  for (const name of [headerFileName, spareHeaderFileName]) {
    const path = join(folder, name)
    const there = readIfThere(path)
    if (there === null || Buffer.compare(there, bytes) !== 0) writeDurably(path, bytes)
  }
}

const readBack = (path: string): Header => {
  const file = readIfThere(path)
  // Of an open vault: its folder was moved, or its disk taken away.
  if (file === null) throw new SubrosaError('not-found', { reason: 'folder-gone' })
  return parseHeader(file)
}

/** Writes a header beside the one in force. */
export const writeNextHeader = (folder: string, header: Header): void =>
  writeDurably(join(folder, nextHeaderFileName), serialiseHeader(header))

/** @throws `corrupt/header-damaged`, `not-found/folder-gone` */
export const readNextHeader = (folder: string): Header => readBack(join(folder, nextHeaderFileName))

/** The header of an open vault. @throws `corrupt/header-damaged`, `not-found/folder-gone` */
export const readHeader = (folder: string): Header => readBack(join(folder, headerFileName))

/** The moment a change takes force: the header becomes the spare, and the next one the folder's header. */
export const enforceNextHeader = (folder: string): void => {
  refreshSpare(folder)
  renameDurably(join(folder, nextHeaderFileName), join(folder, headerFileName))
}

/** Takes away what a crash left of headers that never came into force. */
export const discardUnfinishedHeaders = (folder: string): void => {
  for (const name of [headerFileName, spareHeaderFileName, nextHeaderFileName]) {
    rmSync(join(folder, name + unfinishedEnding), { force: true })
  }
  const next = join(folder, nextHeaderFileName)
  if (existsSync(next)) rmSync(next, { force: true })
}
