import { createHash } from 'node:crypto'
import { open, stat, type FileHandle } from 'node:fs/promises'
import type { Passphrase } from '#shared/contract/call.ts'
import { SubrosaError } from '#shared/errors.ts'
import { asSubrosaError } from '#vault/storage/sqliteErrors.ts'
import { ageHeaderBytes, decryptWithPassphrase, readAgeHeader } from './ageFile.ts'
import { largestFileBytes, largestImageBytes, lengthStepBytes, pieceBytes } from './limits.ts'
import type { Stop } from './stop.ts'
import { decompressBounded } from './zstdStream.ts'

export type ReadTools = {
  readonly stop: Stop
  /** Bytes of the file read so far. */
  readonly onRead: (done: number, total: number) => void
  readonly onDeriving?: () => void
  /** What it may cost at most, where that is less than a backup may. */
  readonly largest?: { readonly fileBytes: number; readonly contentBytes: number }
}

const largestBackup = { fileBytes: largestFileBytes, contentBytes: largestImageBytes }

/** The plain image of a backup, and the SHA-256 of the file it came from. */
export type ReadBackup = { readonly image: Buffer; readonly bytes: number; readonly fileHash: string }

/**
 * Reads a backup file piece by piece, decrypts and decompresses it in memory. What it would cost is known before it
 * is paid: length, work factor, window and size of the content are bounded (limits.ts).
 * @throws `corrupt` with `not-a-backup`, `backup-truncated`, `backup-damaged` or `backup-too-costly`;
 *   `wrong-passphrase`; `not-found/folder-gone`; `read-only/no-permission`; `cancelled`
 */
export const readBackup = async (
  path: string,
  passphrase: Passphrase,
  { stop, onRead, onDeriving, largest = largestBackup }: ReadTools,
): Promise<ReadBackup> => {
  await using file = await openFile(path)
  const { size } = await file.stat()
  if (size > largest.fileBytes) throw new SubrosaError('corrupt', { reason: 'backup-too-costly' })
  const head = Buffer.alloc(Math.min(size, ageHeaderBytes))
  await file.read(head, 0, head.length, 0)
  const { leastBytes } = readAgeHeader(head)
  // A backup's length is a whole number of steps; a file cut short seldom is.
  const isCutShort = size < leastBytes || size % lengthStepBytes !== 0
  const whenBroken = (): SubrosaError =>
    new SubrosaError('corrupt', { reason: isCutShort ? 'backup-truncated' : 'backup-damaged' })
  if (size < leastBytes) throw whenBroken()

  const hash = createHash('sha256')
  const source = pieces(file, size, (piece, done) => {
    stop.check()
    hash.update(piece)
    onRead(done, size)
  })
  onDeriving?.()
  const content = await decryptWithPassphrase(source, passphrase, whenBroken, stop)
  const image = await decompressBounded(content, largest.contentBytes, () => stop.check())
  return { image, bytes: size, fileHash: hash.digest('hex') }
}

/** A pipe or a device could keep us waiting for ever. */
const openFile = async (path: string): Promise<FileHandle> => {
  try {
    if (!(await stat(path)).isFile()) throw new SubrosaError('corrupt', { reason: 'not-a-backup' })
    return await open(path, 'r')
  } catch (error) {
    throw asSubrosaError(error)
  }
}

const pieces = async function* (
  file: FileHandle,
  size: number,
  onPiece: (piece: Uint8Array, done: number) => void,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < size;) {
    const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, size - at))
    const { bytesRead } = await readAt(file, buffer, at)
    if (bytesRead === 0) return
    at += bytesRead
    const piece = buffer.subarray(0, bytesRead)
    onPiece(piece, at)
    yield piece
  }
}

const readAt = async (file: FileHandle, buffer: Buffer, at: number): Promise<{ bytesRead: number }> => {
  try {
    return await file.read(buffer, 0, buffer.length, at)
  } catch (error) {
    throw asSubrosaError(error)
  }
}
