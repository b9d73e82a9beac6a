import { useCall } from '#bridge/index.ts'
import { brandHue, huesOf } from './hues.ts'

/** The hue of a circle by its id, the same on every screen; the brand's own where there is no circle. */
export const useHues = (): ((circleId: string | null | undefined) => number) => {
  const circles = useCall('circles.list', {}).value ?? []
  const hues = huesOf(circles.map(({ id }) => id))
  return (circleId) =>
    circleId === null || circleId === undefined ? brandHue : (hues.get(circleId) ?? brandHue)
}
