type Around = { readonly at: number; readonly length: number; readonly inSight: number }

const moves: Readonly<Record<string, (around: Around) => number>> = {
  ArrowDown: ({ at }) => at + 1,
  ArrowUp: ({ at }) => at - 1,
  PageDown: ({ at, inSight }) => at + Math.max(1, inSight - 1),
  PageUp: ({ at, inSight }) => at - Math.max(1, inSight - 1),
  Home: () => 0,
  End: ({ length }) => length - 1,
}

/** The row a key leads to, within the list; undefined for a key that leads nowhere. */
export const rowByKey = (key: string, around: Around): number | undefined => {
  const to = moves[key]?.(around)
  return to === undefined ? undefined : Math.max(0, Math.min(to, around.length - 1))
}
