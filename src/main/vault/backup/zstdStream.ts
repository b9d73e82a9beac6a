import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib'
import { SubrosaError } from '#shared/errors.ts'
import { largestWindowLog, pieceBytes } from './limits.ts'

/** Frame header: https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1.1 */
const magic = 0xfd_2f_b5_28
const skippableMagic = 0x18_4d_2a_50
const longestHeaderBytes = 18
const skippableHeaderBytes = 8

/** Compresses bytes known to be `contentBytes` long; the frame says so, and carries a checksum. */
export const compress = async function* (
  content: Iterable<Uint8Array>,
  contentBytes: number,
): AsyncGenerator<Uint8Array> {
  const compressor = createZstdCompress({
    chunkSize: pieceBytes,
    pledgedSrcSize: contentBytes,
    params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 },
  })
  const source = Readable.from(content)
  const done = pipeline(source, compressor)
  // Its failure reaches the reader through the compressor; unheard here it would end the process.
  done.catch(() => undefined)
  for await (const piece of compressor) yield piece as Buffer
  await done
}

/** A frame that every zstd reader skips, `bytes` long in all (at least 8). */
export const skippableFrame = (bytes: number): Uint8Array => {
  const frame = Buffer.alloc(bytes)
  frame.writeUInt32LE(skippableMagic, 0)
  frame.writeUInt32LE(bytes - skippableHeaderBytes, 4)
  return frame
}

export const leastSkippableBytes = skippableHeaderBytes

/** What the first bytes of a zstd stream promise; sizes in bytes, null where the frame does not say. */
export type FrameHeader = { readonly windowBytes: number; readonly contentBytes: number | null }

/**
 * @param head the first 18 bytes, or all there are
 * @returns null when this is no zstd frame
 */
export const readFrameHeader = (head: Uint8Array): FrameHeader | null => {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== magic) return null
  const descriptor = bytes.readUInt8(4)
  const isSingleSegment = (descriptor & 0x20) !== 0
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 0x03] ?? 0
  const sizeBytes = [isSingleSegment ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0
  const windowAt = 5
  const sizeAt = windowAt + (isSingleSegment ? 0 : 1) + dictionaryBytes
  if (bytes.length < sizeAt + sizeBytes) return null
  const contentBytes = sizeBytes === 0 ? null : readSize(bytes, sizeAt, sizeBytes)
  if (isSingleSegment) return { windowBytes: contentBytes ?? 0, contentBytes }
  const window = bytes.readUInt8(windowAt)
  const base = 2 ** (10 + (window >> 3))
  return { windowBytes: base + (base / 8) * (window & 7), contentBytes }
}

const readSize = (bytes: Buffer, at: number, length: number): number => {
  if (length === 8) return Number(bytes.readBigUInt64LE(at))
  // RFC 8878: the two-byte form begins at 256.
  return bytes.readUIntLE(at, length) + (length === 2 ? 256 : 0)
}

/**
 * Decompresses into one piece of memory, refusing by the frame's own words what would be too large, and stopping
 * when more comes out than was promised.
 * @param betweenPieces called with the bytes so far; may throw to stop
 * @throws `corrupt` with `not-a-backup` (no zstd), `backup-too-costly` or `backup-damaged`; what the source throws
 */
export const decompressBounded = async (
  source: AsyncIterable<Uint8Array>,
  largestBytes: number,
  betweenPieces: (bytes: number) => void,
): Promise<Buffer> => {
  const pieces: Buffer[] = []
  let bytes = 0
  const decompressor = createZstdDecompress({
    chunkSize: pieceBytes,
    params: { [constants.ZSTD_d_windowLogMax]: largestWindowLog },
  })
  try {
    await pipeline(
      checkedFrame(source, largestBytes),
      decompressor,
      async (output: AsyncIterable<Buffer>) => {
        for await (const piece of output) {
          bytes += piece.length
          if (bytes > largestBytes) throw new SubrosaError('corrupt', { reason: 'backup-too-costly' })
          pieces.push(piece)
          betweenPieces(bytes)
        }
      },
    )
  } catch (error) {
    if (error instanceof SubrosaError) throw error
    throw new SubrosaError('corrupt', {
      reason: isWindowError(error) ? 'backup-too-costly' : 'backup-damaged',
      cause: error,
    })
  }
  return Buffer.concat(pieces)
}

const isWindowError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ZSTD_error_frameParameter_windowTooLarge'

/** Passes a stream on once its first frame has been looked at. */
const checkedFrame = async function* (
  source: AsyncIterable<Uint8Array>,
  largestBytes: number,
): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = Buffer.alloc(0)
  for await (const piece of source) {
    if (head === null) {
      yield piece
      continue
    }
    head = Buffer.concat([head, piece])
    if (head.length < longestHeaderBytes) continue
    checkFrame(head, largestBytes)
    yield head
    head = null
  }
  if (head === null) return
  checkFrame(head, largestBytes)
  yield head
}

const checkFrame = (head: Uint8Array, largestBytes: number): void => {
  const frame = readFrameHeader(head.subarray(0, longestHeaderBytes))
  if (frame === null) throw new SubrosaError('corrupt', { reason: 'not-a-backup' })
  if (frame.windowBytes > 2 ** largestWindowLog || (frame.contentBytes ?? 0) > largestBytes) {
    throw new SubrosaError('corrupt', { reason: 'backup-too-costly' })
  }
}
