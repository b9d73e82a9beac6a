/** Sizes of everything on screen, in percent; the window's zoom is one of them. */
export const textSizes = [100, 110, 125, 150, 175, 200] as const

/** The next size up or down, staying at the ends; 0 gives the usual one. */
export const textSizeAfter = (now: number, by: 1 | -1 | 0): number => {
  if (by === 0) return textSizes[0]
  const further = by > 0 ? textSizes.filter((size) => size > now) : textSizes.filter((size) => size < now)
  return (by > 0 ? further[0] : further.at(-1)) ?? now
}
