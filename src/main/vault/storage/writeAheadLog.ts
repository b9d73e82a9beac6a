import { readIfThere } from './durableFile.ts'

/**
 * The write-ahead log as it lies on the disk, read without SQLite: https://sqlite.org/fileformat.html#walformat.
 * In an encrypted vault its frames hold encrypted pages, and its checksums are made over these.
 */
const headerBytes = 32
const frameHeaderBytes = 24
const pageBytes = 4_096
const frameBytes = frameHeaderBytes + pageBytes

export type LogFrame = {
  readonly pageNumber: number
  /** Encrypted, as it lies there. */
  readonly page: Uint8Array
  /** Whether it and everything before it is as it was written; SQLite recovers no frame behind the first that is not. */
  readonly isSound: boolean
}

/**
 * Every frame that belongs to the log's present run, also behind a damaged one. Frames of earlier runs, which lie behind
 * the present one in the same file, carry other salts. Of a log whose header is damaged every frame, none of them sound.
 * @returns empty when there is no log
 */
export const framesOfLog = (path: string): LogFrame[] => {
  const file = readIfThere(path)
  if (file === null || file.length < headerBytes) return []
  const log = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const reader = wordReader(log)
  const [salt1, salt2] = [log.readUInt32BE(16), log.readUInt32BE(20)]
  let sums = checksum(reader, [0, 0], 0, 24)
  const isHeaderSound =
    isKnownMagic(log.readUInt32BE(0)) && sums[0] === log.readUInt32BE(24) && sums[1] === log.readUInt32BE(28)
  let isSound = isHeaderSound
  const frames: LogFrame[] = []
  for (let at = headerBytes; at + frameBytes <= log.length; at += frameBytes) {
    const [first, second] = [log.readUInt32BE(at + 8), log.readUInt32BE(at + 12)]
    // One damaged bit in one of the two leaves the other.
    if (isHeaderSound && first !== salt1 && second !== salt2) break
    sums = checksum(reader, checksum(reader, sums, at, 8), at + frameHeaderBytes, pageBytes)
    isSound &&=
      first === salt1 &&
      second === salt2 &&
      sums[0] === log.readUInt32BE(at + 16) &&
      sums[1] === log.readUInt32BE(at + 20)
    frames.push({
      pageNumber: log.readUInt32BE(at),
      page: file.subarray(at + frameHeaderBytes, at + frameBytes),
      isSound,
    })
  }
  return frames
}

/**
 * Whether the log holds frames that SQLite will pass over without a word, because one of them, or the log's own header, is
 * damaged. The last changes may then be missing from what opens. Call before the database is opened: opening empties
 * the log sooner or later.
 */
export const hasLostFrames = (path: string): boolean => framesOfLog(path).some(({ isSound }) => !isSound)

const littleEndian = 0x37_7f_06_82
const bigEndian = 0x37_7f_06_83

const isKnownMagic = (magic: number): boolean => magic === littleEndian || magic === bigEndian

type WordReader = (at: number) => number

const wordReader = (log: Buffer): WordReader =>
  log.readUInt32BE(0) === bigEndian ? (at) => log.readUInt32BE(at) : (at) => log.readUInt32LE(at)

type Sums = readonly [number, number]

/** https://sqlite.org/fileformat.html#checksum_algorithm */
const checksum = (read: WordReader, before: Sums, from: number, length: number): Sums => {
  let [one, other] = before
  for (let at = from; at < from + length; at += 8) {
    one = (one + read(at) + other) >>> 0
    other = (other + read(at + 4) + one) >>> 0
  }
  return [one, other]
}
