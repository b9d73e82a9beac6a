/** A stretch of two lists: in both, only in the second, or only in the first. Bounds are as in `slice`. */
export type Stretch =
  | { readonly kind: 'same'; readonly from: number; readonly to: number; readonly at: number }
  | { readonly kind: 'removed'; readonly from: number; readonly to: number }
  | { readonly kind: 'added'; readonly from: number; readonly to: number }

/**
 * The shortest way from one list of words or lines to another (E. Myers, An O(ND) Difference Algorithm, 1986). `same`
 * and `removed` count in `before`, `at` and `added` in `after`. Two lists further apart than `steps` single changes,
 * apart from a common beginning and end, are told as one replacement, so that it ends soon on any input.
 */
export const differenceOf = (
  before: readonly string[],
  after: readonly string[],
  steps: number,
): readonly Stretch[] => {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1

  const stretches: Stretch[] = []
  if (head > 0) stretches.push({ kind: 'same', from: 0, to: head, at: 0 })
  const [end, endAfter] = [before.length - tail, after.length - tail]
  const middle = shortestWay(before.slice(head, end), after.slice(head, endAfter), steps)
  if (middle === null) {
    if (end > head) stretches.push({ kind: 'removed', from: head, to: end })
    if (endAfter > head) stretches.push({ kind: 'added', from: head, to: endAfter })
  } else stretches.push(...middle.map((stretch) => movedBy(stretch, head)))
  if (tail > 0) stretches.push({ kind: 'same', from: end, to: before.length, at: endAfter })
  return stretches
}

const movedBy = (stretch: Stretch, by: number): Stretch =>
  stretch.kind === 'same'
    ? { ...stretch, from: stretch.from + by, to: stretch.to + by, at: stretch.at + by }
    : { ...stretch, from: stretch.from + by, to: stretch.to + by }

/** Null when it would take more than `steps` changes. */
const shortestWay = (
  before: readonly string[],
  after: readonly string[],
  steps: number,
): readonly Stretch[] | null => {
  const most = Math.min(steps, before.length + after.length)
  // Furthest place in `before` on each diagonal; `reached` keeps what was known before each change.
  const furthest = new Int32Array(2 * most + 3)
  const reached: Int32Array[] = []
  for (let change = 0; change <= most; change += 1) {
    reached.push(furthest.slice(most - change, most + change + 3))
    for (let diagonal = -change; diagonal <= change; diagonal += 2) {
      const slot = most + 1 + diagonal
      const [left, right] = [furthest[slot - 1] ?? 0, furthest[slot + 1] ?? 0]
      const isDown = diagonal === -change || (diagonal !== change && left < right)
      let x = isDown ? right : left + 1
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1
      furthest[slot] = x
      if (x >= before.length && x - diagonal >= after.length)
        return wayBack(reached, before.length, after.length)
    }
  }
  return null
}

const wayBack = (reached: readonly Int32Array[], beforeLength: number, afterLength: number): Stretch[] => {
  const backwards: Stretch[] = []
  let [x, y] = [beforeLength, afterLength]
  for (let change = reached.length - 1; change >= 0; change -= 1) {
    const known = reached[change] ?? new Int32Array()
    const diagonal = x - y
    // Diagonal 0 stands at `change + 1` of what was cut out around it.
    const [left, right] = [known[change + diagonal] ?? 0, known[change + 2 + diagonal] ?? 0]
    const isDown = diagonal === -change || (diagonal !== change && left < right)
    const startX = change === 0 ? 0 : isDown ? right : left
    const startY = change === 0 ? 0 : startX - (isDown ? diagonal + 1 : diagonal - 1)
    const [sameX, sameY] = change === 0 ? [0, 0] : isDown ? [startX, startY + 1] : [startX + 1, startY]
    if (x > sameX) backwards.push({ kind: 'same', from: sameX, to: x, at: sameY })
    if (change > 0) {
      backwards.push(
        isDown
          ? { kind: 'added', from: startY, to: startY + 1 }
          : { kind: 'removed', from: startX, to: startX + 1 },
      )
    }
    ;[x, y] = [startX, startY]
  }
  return joined(backwards.toReversed())
}

const joined = (stretches: readonly Stretch[]): Stretch[] => {
  const all: Stretch[] = []
  for (const stretch of stretches) {
    const last = all.at(-1)
    if (last !== undefined && last.kind === stretch.kind && last.to === stretch.from)
      all[all.length - 1] = { ...last, to: stretch.to }
    else all.push(stretch)
  }
  return all
}
