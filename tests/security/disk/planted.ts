import { deflateRawSync } from 'node:zlib'

const number = (bytes: number, value: number): Buffer => {
  const made = Buffer.alloc(bytes)
  made.writeUIntLE(value, 0, bytes)
  return made
}

const varint = (value: number): Buffer =>
  Buffer.from(value < 128 ? [value] : [(value & 127) | 128, value >> 7])

/** An archive with one file in it, without the list at its end. */
export const plantedZip = (text: string, encoding: BufferEncoding = 'utf8'): Buffer => {
  const packed = deflateRawSync(Buffer.from(text, encoding))
  const name = Buffer.from('words.txt')
  const sizes = [number(4, 0), number(4, packed.length), number(4, text.length)]
  const method = [number(2, 20), number(2, 0), number(2, 8), number(4, 0)]
  return Buffer.concat([
    Buffer.from('504b0304', 'hex'),
    ...[...method, ...sizes, number(2, name.length), number(2, 0), name, packed],
  ])
}

/** In which the second half of the text is a reference to what stood before it, so that it lies nowhere as it is. */
const bySnappy = (text: Buffer): Buffer => {
  const half = text.subarray(text.length >> 1)
  const literal = Buffer.concat([half, text.subarray(0, text.length >> 1)])
  const back = literal.length
  return Buffer.concat([
    varint(literal.length + half.length),
    Buffer.from([(literal.length - 1) << 2]),
    literal,
    Buffer.from([((half.length - 1) << 2) | 2]),
    number(2, back),
  ])
}

/** A LevelDB table with one block in it, packed by snappy. @param text of at most forty letters */
export const plantedTable = (text: string): Buffer => {
  const behind = (kind: number): Buffer => Buffer.from([kind, 0, 0, 0, 0])
  const block = bySnappy(Buffer.from(text))
  const stretch = Buffer.concat([varint(0), varint(block.length)])
  const entry = Buffer.concat([varint(0), varint(1), varint(stretch.length), Buffer.from('k'), stretch])
  const index = Buffer.concat([entry, number(4, 0), number(4, 1)])
  const indexAt = block.length + 5
  const footer = Buffer.concat([varint(0), varint(0), varint(indexAt), varint(index.length)])
  const magic = Buffer.from('57fb808b247547db', 'hex')
  return Buffer.concat([block, behind(1), index, behind(0), footer, Buffer.alloc(40 - footer.length), magic])
}

/** A LevelDB log in which the end of a block cuts the text in two. */
export const plantedLog = (text: string): Buffer => {
  const record = (kind: number, bytes: Buffer): Buffer =>
    Buffer.concat([number(4, 0), number(2, bytes.length), Buffer.from([kind]), bytes])
  const [first, last] = [Buffer.from(text.slice(0, 10)), Buffer.from(text.slice(10))]
  // The header of each record has seven bytes, a block 32 KiB.
  const before = Buffer.alloc(32_768 - 7 - 7 - first.length, 120)
  return Buffer.concat([record(1, before), record(2, first), record(4, last)])
}
