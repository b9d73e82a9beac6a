/** How far ours may be from what it is compared with: a multiple of it, or so many milliseconds more. */
export type Limit = { readonly times: number } | { readonly moreMs: number }

/** One comparison within one run: medians over several rounds, taken in turns. */
export type Measurement = {
  readonly what: string
  /** Notes in the vault; null where it makes no difference. */
  readonly notes: number | null
  readonly ours: { readonly is: string; readonly ms: number }
  readonly other: { readonly is: string; readonly ms: number }
  readonly limit: Limit
  /** Beside the comparison, what else was seen: percentiles, sizes, parts of the time. */
  readonly details: Readonly<Record<string, number>>
}

/** A name on the command line, and the comparisons it makes at these numbers of notes. */
export type Bench = {
  readonly name: string
  readonly measure: (sizes: readonly number[]) => Promise<readonly Measurement[]>
}

export const isWithinLimit = ({ ours, other, limit }: Measurement): boolean =>
  'times' in limit ? ours.ms <= other.ms * limit.times : ours.ms - other.ms <= limit.moreMs
