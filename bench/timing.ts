/** The value below which the given share (0-1) of the values lies, by nearest rank. Throws on an empty list. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other)
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  if (value === undefined) throw new RangeError('no values')
  return value
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** Milliseconds that the work took. */
export const timeMs = async (work: () => unknown): Promise<number> => {
  const startedMs = performance.now()
  await work()
  return performance.now() - startedMs
}

export type Rounds = { readonly ours: readonly number[]; readonly other: readonly number[] }

/**
 * Measures two things in turns, so that whatever else the computer does meets both; who goes first changes from round
 * to round. A round before the first warms up and does not count, unless that is left out.
 * @param ours milliseconds of one round; likewise `other`
 */
export const inTurns = async (
  rounds: number,
  ours: () => Promise<number>,
  other: () => Promise<number>,
  { isWarm = false } = {},
): Promise<Rounds> => {
  const times: { ours: number[]; other: number[] } = { ours: [], other: [] }
  for (let round = isWarm ? 1 : 0; round <= rounds; round++) {
    const isOursFirst = round % 2 === 0
    const first = await (isOursFirst ? ours() : other())
    const second = await (isOursFirst ? other() : ours())
    if (round === 0) continue
    times.ours.push(isOursFirst ? first : second)
    times.other.push(isOursFirst ? second : first)
  }
  return times
}
