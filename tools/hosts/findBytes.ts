/** Finds any of many byte strings in one pass. */
export type ByteFinder = {
  /** Length of the longest needle. */
  readonly longest: number
  /** @param found is told the needle's index, once for each place */
  readonly search: (bytes: Buffer, found: (needle: number) => void) => void
}

type Place = { readonly needle: number; readonly offset: number }

/**
 * Looks at every so manieth pair of bytes only, as Wu and Manber do ("A fast algorithm for multi-pattern searching", 1994): whatever
 * needle lies there, one of its first pairs is met.
 * @throws {RangeError} when a needle is shorter than 2 bytes
 */
export const createByteFinder = (needles: readonly Buffer[]): ByteFinder => {
  const shortest = Math.min(...needles.map(({ length }) => length))
  if (shortest < 2) throw new RangeError('A needle has two bytes at least')
  const stride = shortest - 1
  const places = new Map<number, Place[]>()
  const isFirst = new Uint8Array(2 ** 16)
  for (const [needle, bytes] of needles.entries()) {
    for (let offset = 0; offset < stride; offset += 1) {
      const pair = bytes.readUInt16LE(offset)
      isFirst[pair] = 1
      const known = places.get(pair)
      if (known === undefined) places.set(pair, [{ needle, offset }])
      else known.push({ needle, offset })
    }
  }
  const search: ByteFinder['search'] = (bytes, found) => {
    const last = bytes.length - 1
    for (let at = 0; at < last; at += stride) {
      const pair = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
      if (isFirst[pair] === 0) continue
      for (const { needle, offset } of places.get(pair) ?? []) {
        const sought = needles[needle]
        const start = at - offset
        if (sought === undefined || start < 0 || start + sought.length > bytes.length) continue
        if (sought.compare(bytes, start, start + sought.length) === 0) found(needle)
      }
    }
  }
  return { longest: Math.max(...needles.map(({ length }) => length)), search }
}
