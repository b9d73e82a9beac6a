import { isCharacter } from './tokens.ts'

/** A stretch that two sequences share: so many tokens from one place in the first and from one in the second. */
export type Run = { readonly from: number; readonly to: number; readonly length: number }

/** Between the edits of one save less than this many characters are the same by chance. */
const leastCharacters = 8
/** Beyond so many differences the middle counts as another text: a whole document was pasted over another. */
const mostDifferences = 1_500

/**
 * What stayed from one text to the next. The beginnings and ends that are the same are found at once, which is all there is
 * of one edit; several edits between two saves leave stretches in the middle (Myers 1986, An O(ND) Difference Algorithm).
 */
export const commonRuns = (before: readonly string[], after: readonly string[]): readonly Run[] => {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  const middle = runsOfMiddle(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  )
  return [
    { from: 0, to: 0, length: start },
    ...middle.map(({ from, to, length }) => ({ from: from + start, to: to + start, length })),
    { from: before.length - end, to: after.length - end, length: end },
  ].filter(({ length }) => length > 0)
}

const runsOfMiddle = (before: readonly string[], after: readonly string[]): readonly Run[] => {
  if (before.length === 0 || after.length === 0) return []
  const trace = searchPath(before, after)
  return trace === null
    ? []
    : walkBack(trace, before.length, after.length).filter(
        ({ from, length }) => before.slice(from, from + length).filter(isCharacter).length >= leastCharacters,
      )
}

/** The furthest place reached on each diagonal, after each number of differences; null where there are too many. */
const searchPath = (before: readonly string[], after: readonly string[]): readonly Int32Array[] | null => {
  const most = Math.min(before.length + after.length, mostDifferences)
  const reached = new Int32Array(2 * most + 3)
  const trace: Int32Array[] = []
  for (let differences = 0; differences <= most; differences += 1) {
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      const left = reached[most + diagonal] ?? 0
      const right = reached[most + diagonal + 2] ?? 0
      const goesDown = diagonal === -differences || (diagonal !== differences && left < right)
      let x = goesDown ? right : left + 1
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1
      reached[most + diagonal + 1] = x
      if (x >= before.length && x - diagonal >= after.length) {
        return [...trace, reached.slice(most + 1 - differences, most + 2 + differences)]
      }
    }
    trace.push(reached.slice(most + 1 - differences, most + 2 + differences))
  }
  return null
}

const walkBack = (trace: readonly Int32Array[], width: number, height: number): readonly Run[] => {
  const runs: Run[] = []
  let x = width
  let y = height
  for (let differences = trace.length - 1; differences >= 0; differences -= 1) {
    const diagonal = x - y
    const at = (where: number): number => trace[differences - 1]?.[where + differences - 1] ?? 0
    const goesDown =
      diagonal === -differences || (diagonal !== differences && at(diagonal - 1) < at(diagonal + 1))
    const previous = goesDown ? diagonal + 1 : diagonal - 1
    const fromX = differences === 0 ? 0 : at(previous)
    const fromY = differences === 0 ? 0 : fromX - previous
    const beginX = differences === 0 ? 0 : goesDown ? fromX : fromX + 1
    if (x > beginX) runs.push({ from: beginX, to: beginX - diagonal, length: x - beginX })
    x = fromX
    y = fromY
  }
  return runs.toReversed()
}
