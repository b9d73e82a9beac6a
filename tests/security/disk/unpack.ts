import { brotliDecompressSync, inflateRawSync, inflateSync, zstdDecompressSync, constants } from 'node:zlib'
import { blocksOf, isTable, recordsOf } from './levelDb.ts'

export type Unpacked = { readonly how: string; readonly bytes: Buffer }

const atMostBytes = 2 ** 28
const gzipBegins = Buffer.from('1f8b08', 'hex')
const zstdBegins = Buffer.from('28b52ffd', 'hex')
const zipEntryBegins = Buffer.from('504b0304', 'hex')
const zlibSecondBytes = new Set([0x01, 0x5e, 0x9c, 0xda])

const placesOf = (bytes: Buffer, sought: Buffer): readonly number[] => {
  const places: number[] = []
  for (let at = bytes.indexOf(sought); at !== -1; at = bytes.indexOf(sought, at + 1)) places.push(at)
  return places
}

/** Nothing where the bytes are not what they seemed to be. */
const attempt = (how: string, unpack: () => Buffer): readonly Unpacked[] => {
  try {
    const bytes = unpack()
    return bytes.length === 0 ? [] : [{ how, bytes }]
  } catch {
    return []
  }
}

// What follows a stream, or is missing at its end, does not matter: as much as can be read is searched.
const loose = { maxOutputLength: atMostBytes, finishFlush: constants.Z_SYNC_FLUSH }

/** Where the stream begins behind gzip's header (RFC 1952): Node's own reader minds what follows a stream. */
const gzipBody = (bytes: Buffer, from: number): number => {
  const flags = bytes.readUInt8(from + 3)
  let at = from + 10
  if ((flags & 4) !== 0) at += 2 + bytes.readUInt16LE(at)
  // A name and a remark, each to its zero.
  for (const text of [8, 16]) if ((flags & text) !== 0) at = bytes.indexOf(0, at) + 1
  return (flags & 2) === 0 ? at : at + 2
}

const zipEntry = (bytes: Buffer, at: number): readonly Unpacked[] =>
  attempt('zip', () => {
    const begins = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    const method = bytes.readUInt16LE(at + 8)
    return method === 8 ? inflateRawSync(bytes.subarray(begins), loose) : Buffer.alloc(0)
  })

const zlibPlaces = (bytes: Buffer): readonly number[] => {
  const places: number[] = []
  for (let at = bytes.indexOf(0x78); at !== -1; at = bytes.indexOf(0x78, at + 1))
    if (zlibSecondBytes.has(bytes[at + 1] ?? 0)) places.push(at)
  return places
}

/** What tells by nothing inside it that it is packed: only whole files are tried. */
export const unpackFile = (bytes: Buffer): readonly Unpacked[] => [
  ...unpack(bytes),
  ...attempt('brotli', () => brotliDecompressSync(bytes, { maxOutputLength: atMostBytes })),
  ...attempt('LevelDB log', () => recordsOf(bytes)),
]

/** Everything that lies somewhere in these bytes packed by gzip, zlib, zip, zstd or LevelDB; one layer of it. */
export const unpack = (bytes: Buffer): readonly Unpacked[] => [
  ...placesOf(bytes, gzipBegins).flatMap((at) =>
    attempt('gzip', () => inflateRawSync(bytes.subarray(gzipBody(bytes, at)), loose)),
  ),
  ...zlibPlaces(bytes).flatMap((at) => attempt('zlib', () => inflateSync(bytes.subarray(at), loose))),
  ...placesOf(bytes, zipEntryBegins).flatMap((at) => zipEntry(bytes, at)),
  ...placesOf(bytes, zstdBegins).flatMap((at) =>
    attempt('zstd', () => zstdDecompressSync(bytes.subarray(at), { maxOutputLength: atMostBytes })),
  ),
  ...(isTable(bytes) ? attempt('LevelDB table', () => Buffer.concat(blocksOf(bytes))) : []),
]
