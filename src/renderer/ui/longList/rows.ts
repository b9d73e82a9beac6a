/** Rows of a list that knows how long it is and need not hold them all. */
export type Rows<Item> = {
  readonly length: number
  /** The row at a place from 0; undefined while it has not come. */
  readonly at: (index: number) => Item | undefined
  /** Told which rows are in sight, `to` not among them, so that whoever holds them has these at hand. */
  readonly see: (from: number, to: number) => void
  /** Where the next row stands whose name begins so, looking from a place on and around the end; by default among all. */
  readonly find?: (beginning: string, from: number) => Promise<number | null>
}

/** Rows that are all here. */
export const rowsOf = <Item>(items: readonly Item[]): Rows<Item> => ({
  length: items.length,
  at: (index) => items[index],
  see: () => undefined,
})
