import { outerWhorl, pair } from './geometry.ts'

/** One place at the table: the petal, and where the two letters stand on the part of it that shows. */
export type SeatShape = { readonly path: string; readonly x: number; readonly y: number }

const centre = 50
const letterDistance = 0.73 * 49
const round = (value: number): number => Number(value.toFixed(2))

const circlePath = ({
  cx,
  cy,
  r,
}: {
  readonly cx: number
  readonly cy: number
  readonly r: number
}): string =>
  `M${round(cx - r)} ${cy}A${r} ${r} 0 1 1 ${round(cx + r)} ${cy}A${r} ${r} 0 1 1 ${round(cx - r)} ${cy}Z`

/**
 * Places around the table in a 100 × 100 box, the first at the top and on clockwise; two sit side by side. Each petal
 * lies under its neighbour, so its letters stand in the middle of what shows of it at 73 % of the radius: for seven
 * people the 36 % of a petal that the design names (look.md 2, The table), for others what suits their petals.
 * @param seats 2 or more
 */
export const seatsAround = (seats: number): readonly SeatShape[] => {
  if (seats === 2) {
    return pair().circles.map((circle) => ({
      path: circlePath(circle),
      x: round(centre + 1.42 * (circle.cx - centre)),
      y: centre,
    }))
  }
  const step = (Math.PI * 2) / seats
  return outerWhorl(seats).map(({ path, angle, cx, cy, r }) => {
    const away = Math.hypot(cx - centre, cy - centre)
    // A petal reaches as far to both sides of its own ray, at this distance from the middle.
    const half = Math.acos((letterDistance ** 2 + away ** 2 - r ** 2) / (2 * letterDistance * away))
    const ray = angle - half + Math.min(step, 2 * half) / 2
    return {
      path,
      x: round(centre + letterDistance * Math.cos(ray)),
      y: round(centre + letterDistance * Math.sin(ray)),
    }
  })
}
