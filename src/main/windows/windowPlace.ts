import type { Rectangle } from 'electron'

export type Size = { readonly width: number; readonly height: number }

/** So much of a window must lie on a screen that somebody could take hold of it. */
const holdable: Size = { width: 120, height: 60 }

const overlapOf = (place: Rectangle, area: Rectangle): Size => ({
  width: Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x),
  height: Math.min(place.y + place.height, area.y + area.height) - Math.max(place.y, area.y),
})

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high))

/**
 * Where a window goes that lay at `place` when it was last seen: there, as far as that is still on a screen, made
 * smaller and moved until all of it is.
 * @param areas the work areas of the screens there are now, the main one first
 * @returns null where nobody could take hold of it: the system then chooses a place for the usual size
 */
export const placeOnScreens = (place: Rectangle, areas: readonly Rectangle[]): Rectangle | null => {
  const seen = areas
    .map((area) => ({ area, ...overlapOf(place, area) }))
    .filter(({ width, height }) => width >= holdable.width && height >= holdable.height)
    .toSorted((one, other) => other.width * other.height - one.width * one.height)
  const [best] = seen
  if (best === undefined) return null
  const { area } = best
  const width = Math.min(place.width, area.width)
  const height = Math.min(place.height, area.height)
  return {
    x: within(place.x, area.x, area.x + area.width - width),
    y: within(place.y, area.y, area.y + area.height - height),
    width,
    height,
  }
}

/** The usual size, or what of it the main screen has room for. */
export const usualSize = (usual: Size, [main]: readonly Rectangle[]): Size =>
  main === undefined
    ? usual
    : { width: Math.min(usual.width, main.width), height: Math.min(usual.height, main.height) }
