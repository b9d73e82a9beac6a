export type RowHeights = {
  readonly length: number
  /** Where a row begins, in CSS pixels from the first; `length` gives the height of all. */
  readonly topOf: (index: number) => number
  /** The row that lies at this height; the nearest one beyond either end. */
  readonly indexAt: (px: number) => number
  /** A row has been measured. */
  readonly set: (index: number, px: number) => void
  /** The same for another number of rows; what was measured stays with its place. */
  readonly resized: (length: number) => RowHeights
}

/**
 * How high each of many rows is: those that were seen as they were measured, all others as high as a usual one. Every
 * answer takes a number of steps that grows with the number of digits of `length` (a Fenwick tree: P. Fenwick, "A new
 * data structure for cumulative frequency tables", 1994).
 * @param usualPx at least 1
 */
export const createRowHeights = (length: number, usualPx: number): RowHeights => {
  /** What each row is higher than a usual one; the tree over it counts from 1. */
  const surplus = new Float64Array(length)
  const tree = new Float64Array(length + 1)
  const highestBit = 2 ** Math.floor(Math.log2(Math.max(1, length)))

  const topOf = (index: number): number => {
    let sum = index * usualPx
    for (let node = index; node > 0; node -= node & -node) sum += tree[node] ?? 0
    return sum
  }

  const set = (index: number, px: number): void => {
    const before = surplus[index]
    if (before === undefined) return
    const more = px - usualPx - before
    if (more === 0) return
    surplus[index] = px - usualPx
    for (let node = index + 1; node <= length; node += node & -node) tree[node] = (tree[node] ?? 0) + more
  }

  const indexAt = (px: number): number => {
    let found = 0
    let left = px
    for (let step = highestBit; step >= 1; step /= 2) {
      const node = found + step
      const height = step * usualPx + (tree[node] ?? 0)
      if (node > length || height > left) continue
      found = node
      left -= height
    }
    return Math.max(0, Math.min(found, length - 1))
  }

  const resized = (to: number): RowHeights => {
    const other = createRowHeights(to, usualPx)
    for (const [index, more] of surplus.subarray(0, to).entries()) {
      if (more !== 0) other.set(index, usualPx + more)
    }
    return other
  }

  return { length, topOf, indexAt, set, resized }
}
