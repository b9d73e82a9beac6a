import type { Recipient } from 'age-encryption'
import { open, type FileHandle } from 'node:fs/promises'
import { SubrosaError } from '#shared/errors.ts'
import { asSubrosaError } from '#vault/storage/sqliteErrors.ts'
import { ageFileBytes, encryptTo } from './ageFile.ts'
import { largestImageBytes, lengthStepBytes, pieceBytes } from './limits.ts'
import type { Stop } from './stop.ts'
import { leastSkippableBytes, skippableFrame } from './zstdFrame.ts'
import { compress } from './zstdStream.ts'

const ownerOnly = 0o600

export type WriteTools = {
  readonly stop: Stop
  /** Bytes of the image taken so far. */
  readonly onTaken: (done: number, total: number) => void
}

/**
 * Writes an image to a new file: compressed, then encrypted, then flushed to the disk. Nothing plain is written.
 * @param path must not exist yet; the caller takes it away when this fails
 * @throws `disk-full`, `read-only`, `not-found/folder-gone`, `cancelled`; `invalid-input/too-large` when the image is
 *   larger than a restore would accept
 */
export const writeBackup = async (
  path: string,
  image: Uint8Array,
  { recipient, workFactor }: { readonly recipient: Recipient; readonly workFactor: number },
  { stop, onTaken }: WriteTools,
): Promise<void> => {
  if (image.byteLength > largestImageBytes) throw new SubrosaError('invalid-input', { reason: 'too-large' })
  const taken = function* (): Generator<Uint8Array> {
    for (let at = 0; at < image.byteLength; at += pieceBytes) {
      stop.check()
      yield image.subarray(at, at + pieceBytes)
      onTaken(Math.min(at + pieceBytes, image.byteLength), image.byteLength)
    }
  }
  const compressed = padded(compress(taken(), image.byteLength), workFactor)
  const encrypted = await encryptTo(compressed, recipient, stop)
  try {
    const file = await open(path, 'wx', ownerOnly)
    try {
      for await (const piece of encrypted) await writeWhole(file, piece)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    throw asSubrosaError(error)
  }
}

const writeWhole = async (file: FileHandle, bytes: Uint8Array): Promise<void> => {
  for (let at = 0; at < bytes.byteLength;) {
    const { bytesWritten } = await file.write(bytes, at)
    at += bytesWritten
  }
}

/** Adds a frame that readers skip, so that the whole file's length is a whole number of steps. */
const padded = async function* (
  compressed: AsyncIterable<Uint8Array>,
  workFactor: number,
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const piece of compressed) {
    bytes += piece.byteLength
    yield piece
  }
  let padding = leastSkippableBytes
  while (ageFileBytes(bytes + padding, workFactor) % lengthStepBytes !== 0) padding += 1
  yield skippableFrame(padding)
}
