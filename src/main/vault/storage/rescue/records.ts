/**
 * SQLite's b-tree pages and records, read without SQLite, so that a damaged page costs what lies on it and nothing else:
 * https://sqlite.org/fileformat.html#b_tree_pages
 */
export type Cell = {
  /** The page that holds what comes before this cell; of inner pages only. */
  readonly child: number | null
  /** The columns of its record; null where it has none, or where pages it runs over onto cannot be read. */
  readonly values: readonly StoredValue[] | null
}

export type StoredValue = string | number | bigint | null | Uint8Array

export type TreePage = {
  /** A table by rowid, or an index; a table WITHOUT ROWID is stored as one. */
  readonly kind: 'table' | 'index'
  readonly cells: readonly Cell[]
  /** The page that holds what comes after the last cell; of inner pages only. */
  readonly lastChild: number | null
}

export type ReadPage = (number: number) => Uint8Array | null

const kinds: Readonly<Record<number, { readonly kind: TreePage['kind']; readonly isLeaf: boolean }>> = {
  0x02: { kind: 'index', isLeaf: false },
  0x05: { kind: 'table', isLeaf: false },
  0x0a: { kind: 'index', isLeaf: true },
  0x0d: { kind: 'table', isLeaf: true },
}

const fileHeaderBytes = 100

/** @returns null for a page that is no b-tree page: an empty one, or one that a long record runs over onto */
export const readTreePage = (number: number, readPage: ReadPage): TreePage | null => {
  const bytes = readPage(number)
  if (bytes === null) return null
  const page = view(bytes)
  const at = number === 1 ? fileHeaderBytes : 0
  const known = kinds[page.getUint8(at)]
  if (known === undefined) return null
  const { kind, isLeaf } = known
  const count = page.getUint16(at + 3)
  const pointersAt = at + (isLeaf ? 8 : 12)
  if (pointersAt + 2 * count > bytes.length) return null
  const cells = Array.from({ length: count }, (_, index) =>
    readCell(bytes, page.getUint16(pointersAt + 2 * index), { kind, isLeaf }, readPage),
  )
  return { kind, cells, lastChild: isLeaf ? null : page.getUint32(at + 8) }
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const readCell = (
  page: Uint8Array,
  start: number,
  { kind, isLeaf }: { readonly kind: TreePage['kind']; readonly isLeaf: boolean },
  readPage: ReadPage,
): Cell => {
  const child = isLeaf ? null : view(page).getUint32(start)
  // An inner page of a table by rowid holds rowids only.
  if (kind === 'table' && !isLeaf) return { child, values: null }
  const size = readVarint(page, start + (isLeaf ? 0 : 4))
  const from = kind === 'table' ? readVarint(page, size.next).next : size.next
  const payload = readPayload(page, from, { total: size.value, kind }, readPage)
  return { child, values: payload === null ? null : readRecord(payload) }
}

/** How much of a record lies in its cell, and the rest on pages of its own, each naming the next. */
const readPayload = (
  page: Uint8Array,
  from: number,
  { total, kind }: { readonly total: number; readonly kind: TreePage['kind'] },
  readPage: ReadPage,
): Uint8Array | null => {
  const usable = page.length
  const most = kind === 'table' ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23
  if (total <= most) return page.subarray(from, from + total)
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const wanted = least + ((total - least) % (usable - 4))
  const here = wanted <= most ? wanted : least
  const payload = new Uint8Array(total)
  payload.set(page.subarray(from, from + here))
  let next = view(page).getUint32(from + here)
  for (let filled = here; filled < total;) {
    const onward = next === 0 ? null : readPage(next)
    if (onward === null) return null
    const piece = onward.subarray(4, 4 + Math.min(usable - 4, total - filled))
    payload.set(piece, filled)
    filled += piece.length
    next = view(onward).getUint32(0)
  }
  return payload
}

/** Seven bits in each of at most nine bytes; the ninth has eight. Sizes stay far below what a number can hold. */
const readVarint = (bytes: Uint8Array, from: number): { readonly value: number; readonly next: number } => {
  let value = 0
  for (let at = from; at < from + 8; at += 1) {
    const byte = bytes[at]
    if (byte === undefined) throw new RangeError('a record ends too early')
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return { value, next: at + 1 }
  }
  return { value: value * 256 + (bytes[from + 8] ?? 0), next: from + 9 }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** https://sqlite.org/fileformat.html#record_format */
const readRecord = (payload: Uint8Array): StoredValue[] => {
  const header = readVarint(payload, 0)
  const values: StoredValue[] = []
  let typeAt = header.next
  let at = header.value
  while (typeAt < header.value) {
    const type = readVarint(payload, typeAt)
    typeAt = type.next
    const length = lengthOf(type.value)
    values.push(readValue(payload.subarray(at, at + length), type.value))
    at += length
  }
  return values
}

const wholeNumberBytes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]

const lengthOf = (type: number): number => wholeNumberBytes[type] ?? Math.floor((type - 12) / 2)

const readValue = (bytes: Uint8Array, type: number): StoredValue => {
  if (type === 0) return null
  if (type === 7) return view(bytes).getFloat64(0)
  if (type === 8 || type === 9) return type - 8
  if (type < 7) return readInteger(bytes)
  return type % 2 === 0 ? Uint8Array.from(bytes) : utf8.decode(bytes)
}

const readInteger = (bytes: Uint8Array): number | bigint => {
  let value = 0n
  for (const byte of bytes) value = (value << 8n) | BigInt(byte)
  const signed = BigInt.asIntN(bytes.length * 8, value)
  return signed >= Number.MIN_SAFE_INTEGER && signed <= Number.MAX_SAFE_INTEGER ? Number(signed) : signed
}
