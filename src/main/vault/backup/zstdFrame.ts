import { SubrosaError } from '#shared/errors.ts'
import { createByteReader, type ByteReader } from './byteReader.ts'
import { largestWindowLog, lengthStepBytes } from './limits.ts'

/** https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1 */
const magic = 0xfd_2f_b5_28
const longestHeaderBytes = 18
const skippableMagic = 0x18_4d_2a_50
const skippableHeaderBytes = 8
const checksumBytes = 4

/** What the first bytes of a zstd frame promise; sizes in bytes, null where the frame does not say. */
export type FrameHeader = {
  readonly headerBytes: number
  readonly windowBytes: number
  readonly contentBytes: number | null
  readonly hasChecksum: boolean
}

/**
 * @param head the first 18 bytes, or all there are
 * @returns null when this is no zstd frame
 */
export const readFrameHeader = (head: Uint8Array): FrameHeader | null => {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== magic) return null
  const descriptor = bytes.readUInt8(4)
  const hasChecksum = (descriptor & 0x04) !== 0
  const isSingleSegment = (descriptor & 0x20) !== 0
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 0x03] ?? 0
  const sizeBytes = [isSingleSegment ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0
  const windowAt = 5
  const sizeAt = windowAt + (isSingleSegment ? 0 : 1) + dictionaryBytes
  const headerBytes = sizeAt + sizeBytes
  if (bytes.length < headerBytes) return null
  const contentBytes = sizeBytes === 0 ? null : readSize(bytes, sizeAt, sizeBytes)
  if (isSingleSegment) return { headerBytes, windowBytes: contentBytes ?? 0, contentBytes, hasChecksum }
  const window = bytes.readUInt8(windowAt)
  const base = 2 ** (10 + (window >> 3))
  return { headerBytes, windowBytes: base + (base / 8) * (window & 7), contentBytes, hasChecksum }
}

const readSize = (bytes: Buffer, at: number, length: number): number => {
  if (length === 8) return Number(bytes.readBigUInt64LE(at))
  // The two-byte form begins at 256.
  return bytes.readUIntLE(at, length) + (length === 2 ? 256 : 0)
}

/** The shortest frame that readers skip. */
export const leastSkippableBytes = skippableHeaderBytes

/** A frame that every zstd reader skips, `bytes` long in all (at least 8). */
export const skippableFrame = (bytes: number): Uint8Array => {
  const frame = Buffer.alloc(bytes)
  frame.writeUInt32LE(skippableMagic, 0)
  frame.writeUInt32LE(bytes - skippableHeaderBytes, 4)
  return frame
}

/**
 * Passes on the one frame a backup holds, once its header has been looked at, and reads on to the end: after it may
 * come one frame that is skipped, and nothing else. Node's decompressor would end quietly, or break, at whatever
 * follows a frame, so it is shown this frame alone.
 * @throws `corrupt` with `not-a-backup` (no zstd), `backup-too-costly`, `backup-damaged`; what the source throws
 */
export const onlyFrame = async function* (
  source: AsyncIterable<Uint8Array>,
  largestBytes: number,
): AsyncGenerator<Uint8Array> {
  const reader = createByteReader(source)
  const head = await reader.peek(longestHeaderBytes)
  const header = readFrameHeader(head)
  if (header === null) throw new SubrosaError('corrupt', { reason: 'not-a-backup' })
  if (header.windowBytes > 2 ** largestWindowLog || (header.contentBytes ?? 0) > largestBytes) {
    throw new SubrosaError('corrupt', { reason: 'backup-too-costly' })
  }
  yield* reader.pass(header.headerBytes)
  for (let isLast = false; !isLast;) {
    const block = readBlockHeader(await reader.peek(3))
    isLast = block.isLast
    yield* reader.pass(3 + block.bytes)
  }
  if (header.hasChecksum) yield* reader.pass(checksumBytes)
  await skipPadding(reader)
}

/** RFC 8878, 3.1.1.2 */
const readBlockHeader = (head: Buffer): { readonly isLast: boolean; readonly bytes: number } => {
  if (head.length < 3) throw new SubrosaError('corrupt', { reason: 'backup-damaged' })
  const bits = head.readUIntLE(0, 3)
  const isRepeatedByte = ((bits >> 1) & 3) === 1
  return { isLast: (bits & 1) === 1, bytes: isRepeatedByte ? 1 : bits >> 3 }
}

const skipPadding = async (reader: ByteReader): Promise<void> => {
  const head = await reader.peek(skippableHeaderBytes)
  if (head.length === 0) return
  const isSkippable = head.length === skippableHeaderBytes && head.readUInt32LE(0) === skippableMagic
  const bytes = isSkippable ? skippableHeaderBytes + head.readUInt32LE(4) : 0
  if (!isSkippable || bytes > 2 * lengthStepBytes)
    throw new SubrosaError('corrupt', { reason: 'backup-damaged' })
  for await (const _ of reader.pass(bytes)) continue
  if ((await reader.peek(1)).length > 0) throw new SubrosaError('corrupt', { reason: 'backup-damaged' })
}
