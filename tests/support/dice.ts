/** Chance that comes out the same for the same seed. */
export type Dice = {
  /** A whole number from 0 to `most` - 1. */
  readonly below: (most: number) => number
  readonly pick: <T>(from: readonly T[]) => T
}

/** mulberry32, a generator of 32 bits of state. https://github.com/bryc/code/blob/master/jshash/PRNGs.md */
export const createDice = (seed: number): Dice => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (most: number): number => Math.floor(next() * most)
  return {
    below,
    pick: (from) => {
      const picked = from[below(from.length)]
      if (picked === undefined) throw new Error('There is nothing to pick from')
      return picked
    },
  }
}
