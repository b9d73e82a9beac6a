/** The ten hues a circle can have, in degrees of OKLCH; the brand's is rose. */
export const hues = {
  rose: 8,
  brick: 24,
  copper: 40,
  honey: 66,
  moss: 110,
  fern: 150,
  tide: 200,
  slate: 238,
  iris: 270,
  plum: 308,
} as const

export const brandHue = hues.rose

/** Circles take from these, in an order in which neighbours lie far apart; the brand's own comes last. */
const wheel: readonly number[] = [
  hues.slate,
  hues.honey,
  hues.plum,
  hues.fern,
  hues.brick,
  hues.tide,
  hues.copper,
  hues.iris,
  hues.moss,
  hues.rose,
]

/** FNV-1a over the id: the same circle starts at the same place of the wheel on every computer. */
const startOf = (id: string): number => {
  let hash = 0x811c9dc5
  for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0
  return hash % wheel.length
}

/**
 * Hues by circle id. They follow from the ids alone, so nothing about colour is stored; a taken hue moves
 * the next circle (in order of ids) on to the next free one, and after ten circles hues repeat.
 */
export const huesOf = (ids: readonly string[]): ReadonlyMap<string, number> => {
  const given = new Map<string, number>()
  let taken = new Set<number>()
  for (const id of ids.toSorted()) {
    if (taken.size === wheel.length) taken = new Set()
    let place = startOf(id)
    while (taken.has(place)) place = (place + 1) % wheel.length
    taken.add(place)
    given.set(id, wheel[place] ?? brandHue)
  }
  return given
}
