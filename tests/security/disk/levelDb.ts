import { fromSnappy, readVarint } from './snappy.ts'

const footerBytes = 48
const magic = Buffer.from('57fb808b247547db', 'hex')
/** Behind each block: how it is packed, and four bytes of a checksum. */
const uncompressed = 0
const snappy = 1

type Stretch = { readonly at: number; readonly length: number }

const readStretch = (bytes: Buffer, from: number): Stretch & { readonly next: number } => {
  const at = readVarint(bytes, from)
  const length = readVarint(bytes, at.next)
  return { at: at.value, length: length.value, next: length.next }
}

const blockAt = (file: Buffer, { at, length }: Stretch): Buffer => {
  const packed = file.subarray(at, at + length)
  const kind = file.readUInt8(at + length)
  if (kind === snappy) return fromSnappy(packed)
  if (kind === uncompressed) return packed
  throw new RangeError('A block packed in another way')
}

/** What an index says of the blocks: pairs of key and stretch, each key shortened by what it shares with the last. */
const stretchesIn = (index: Buffer): readonly Stretch[] => {
  const end = index.length - 4 - 4 * index.readUInt32LE(index.length - 4)
  const found: Stretch[] = []
  for (let at = 0; at < end;) {
    const shared = readVarint(index, at)
    const own = readVarint(index, shared.next)
    const value = readVarint(index, own.next)
    const valueAt = value.next + own.value
    found.push(readStretch(index, valueAt))
    at = valueAt + value.value
  }
  return found
}

export const isTable = (file: Buffer): boolean =>
  file.length >= footerBytes && file.subarray(-magic.length).equals(magic)

/**
 * The blocks of a LevelDB table, unpacked (leveldb/doc/table_format.md).
 * @throws {RangeError} where it is damaged
 */
export const blocksOf = (file: Buffer): readonly Buffer[] => {
  const footer = file.subarray(-footerBytes)
  const { next } = readStretch(footer, 0)
  return stretchesIn(blockAt(file, readStretch(footer, next))).map((stretch) => blockAt(file, stretch))
}

const logBlockBytes = 32_768
const recordHeaderBytes = 7

/** The records of a LevelDB log (leveldb/doc/log_format.md) without the headers that cut them in pieces. */
export const recordsOf = (log: Buffer): Buffer => {
  const pieces: Buffer[] = []
  for (let block = 0; block < log.length; block += logBlockBytes) {
    const end = Math.min(block + logBlockBytes, log.length)
    for (let at = block; at + recordHeaderBytes <= end;) {
      const length = log.readUInt16LE(at + 4)
      if (length === 0 && log.readUInt8(at + 6) === 0) break
      pieces.push(log.subarray(at + recordHeaderBytes, Math.min(at + recordHeaderBytes + length, end)))
      at += recordHeaderBytes + length
    }
  }
  return Buffer.concat(pieces)
}
