/**
 * Undoes snappy's block format (github.com/google/snappy, format_description.txt).
 * @throws {RangeError} for what is none
 */
export const fromSnappy = (packed: Buffer): Buffer => {
  const { value: length, next } = readVarint(packed, 0)
  if (length > 2 ** 28) throw new RangeError('Too long for a block')
  const out = Buffer.alloc(length)
  let [at, filled] = [next, 0]
  const copy = (count: number, back: number): void => {
    if (back === 0 || back > filled || filled + count > length) throw new RangeError('Not snappy')
    // What is copied may overlap what it makes.
    for (let done = 0; done < count; done += 1) out[filled + done] = out[filled + done - back] ?? 0
    filled += count
  }
  while (at < packed.length) {
    const tag = packed.readUInt8(at)
    const kind = tag & 3
    at += 1
    if (kind === 0) {
      const extra = Math.max(0, (tag >> 2) - 59)
      const count = extra === 0 ? (tag >> 2) + 1 : packed.readUIntLE(at, extra) + 1
      at += extra
      if (at + count > packed.length || filled + count > length) throw new RangeError('Not snappy')
      filled += packed.copy(out, filled, at, at + count)
      at += count
    } else if (kind === 1) {
      copy(((tag >> 2) & 7) + 4, ((tag >> 5) << 8) | packed.readUInt8(at))
      at += 1
    } else {
      const bytes = kind === 2 ? 2 : 4
      copy((tag >> 2) + 1, packed.readUIntLE(at, bytes))
      at += bytes
    }
  }
  if (filled !== length) throw new RangeError('Not snappy')
  return out
}

/** A number in groups of seven bits, the lowest first. @throws {RangeError} where there is none */
export const readVarint = (
  bytes: Buffer,
  from: number,
): { readonly value: number; readonly next: number } => {
  let value = 0
  for (let at = from; at < from + 10; at += 1) {
    const byte = bytes.readUInt8(at)
    value += (byte & 127) * 2 ** (7 * (at - from))
    if (byte < 128) return { value, next: at + 1 }
  }
  throw new RangeError('Not a number')
}
