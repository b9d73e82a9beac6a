/** A disk of its own that fills up, or goes away, under a vault in which somebody types. */
export type FillTask = {
  readonly kind: 'fill' | 'go-away'
  /** A closed vault with a session; a copy of it lies on the disk. */
  readonly source: string
  readonly passphrase: string
  readonly seed: number
  readonly rounds: number
  /** A loss that is planted: what was refused is taken for acknowledged. */
  readonly takesNoForYes?: boolean
}

export type FillOutcome = {
  readonly rounds: number
  readonly refused: number
  readonly acknowledged: number
  /** What was not as it should be, in words. */
  readonly wrong: readonly string[]
}
