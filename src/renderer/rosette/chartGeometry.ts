/**
 * The rose chart: one petal per person from the same heart, in the order of the seats; its length says how many.
 * Pure geometry in a square of 100 × 100. Source: look.md 2, Rose chart.
 */
const box = 100
const centre = box / 2
const heart = 0.04 * box
const reach = 0.385 * box

/** A slim deep petal for turns had, a pale one for roles held. */
export const slimness = { turns: 0.5, roles: 0.74 } as const

/** What a place kept for a first turn is as long as. */
export const toCome = 1.3

const round = (value: number): number => Number(value.toFixed(2))

/** The middle, from which every petal grows, and its radius. */
export const heartOfChart = { centre, radius: heart } as const

/** Length of the petal that stands for `value` where the longest stands for `max` (at least 1). */
export const petalLength = (value: number, max: number): number =>
  heart + (reach - heart) * (value / Math.max(1, max))

/** Where petal k of n points, in radians; the first is up. */
export const petalAngle = (k: number, petals: number): number => -Math.PI / 2 + (Math.PI * 2 * k) / petals

/** The petal as an SVG path: out from the middle, round its broad end, and back. */
export const petalPath = (angle: number, length: number, petals: number, slim: number): string => {
  const half = length * Math.min(0.55, Math.tan(Math.PI / Math.max(3, petals))) * slim
  const point = (along: number, across: number): string =>
    `${round(centre + along * Math.cos(angle) - across * Math.sin(angle))} ${round(centre + along * Math.sin(angle) + across * Math.cos(angle))}`
  const [near, far] = [0.3 * length, 0.98 * length]
  return [
    `M${centre} ${centre}`,
    `C${point(near, -half)} ${point(far, -1.3 * half)} ${point(length, 0)}`,
    `C${point(far, 1.3 * half)} ${point(near, half)} ${point(0, 0)}Z`,
  ].join('')
}

/** Radii of the unlabelled rings, at most six: for the eye, not for counting. */
export const ringRadii = (max: number): readonly number[] => {
  const top = Math.max(1, max)
  const step = Math.max(1, Math.ceil(top / 6))
  return Array.from({ length: Math.floor((top - 1) / step) + 1 }, (_, k) => petalLength(1 + k * step, top))
}

/** Where a name stands, just beyond the end of its petal, and on which side of that point. */
export type NamePlace = {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** @param longest the longer of the person's petals, as a length */
export const namePlace = (angle: number, longest: number): NamePlace => {
  const away = longest + 0.035 * box
  const [side, down] = [Math.cos(angle), Math.sin(angle)]
  const drop = down > 0.3 ? 2.9 : down < -0.9 ? 0 : 1.3
  return {
    x: round(centre + away * side),
    y: round(centre + away * down + drop),
    anchor: Math.abs(side) < 0.25 ? 'middle' : side > 0 ? 'start' : 'end',
  }
}
