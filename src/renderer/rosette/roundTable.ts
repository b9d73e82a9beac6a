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
 * lies under its neighbour, so its letters stand 36 % of a petal back from its middle (look.md 2, The table).
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
  return outerWhorl(seats).map(({ path, angle }) => {
    const back = angle - 0.36 * ((Math.PI * 2) / seats)
    return {
      path,
      x: round(centre + letterDistance * Math.cos(back)),
      y: round(centre + letterDistance * Math.sin(back)),
    }
  })
}
