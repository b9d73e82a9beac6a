import type { FilledVault } from './filledVault.ts'

/** How far ours may be from what it is compared with: a multiple of it, so much more, or so much at all. */
export type Limit = { readonly times: number } | { readonly more: number } | { readonly most: number }

export type Unit = 'ms' | 'bytes'

/** One comparison within one run: medians over several rounds, taken in turns. */
export type Measurement = {
  readonly what: string
  /** Notes in the vault; null where it makes no difference. */
  readonly notes: number | null
  readonly unit: Unit
  readonly ours: { readonly is: string; readonly value: number }
  /** Null where the limit stands by itself. */
  readonly other: { readonly is: string; readonly value: number } | null
  readonly limit: Limit
  /** Beside the comparison, what else was seen: percentiles, sizes, parts of the time. */
  readonly details: Readonly<Record<string, number>>
}

/** What a bench may use: the sizes asked for, and a vault of each that all benches of the run share. */
export type Run = {
  readonly sizes: readonly number[]
  readonly vaultOf: (notes: number) => Promise<FilledVault>
}

/** A name on the command line, and the comparisons it makes. */
export type Bench = {
  readonly name: string
  readonly measure: (run: Run) => Promise<readonly Measurement[]>
}

/** What is judged: a ratio, a difference, or the value itself. */
export const resultOf = ({ ours, other, limit }: Measurement): number => {
  const beside = other?.value ?? 0
  if ('times' in limit) return ours.value / beside
  return 'more' in limit ? ours.value - beside : ours.value
}

export const isWithinLimit = (one: Measurement): boolean => {
  const { limit } = one
  return resultOf(one) <= ('times' in limit ? limit.times : 'more' in limit ? limit.more : limit.most)
}
