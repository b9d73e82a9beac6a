/**
 * The rosette: a rose seen from above, after the carved ceiling roses the name comes from. One petal per
 * member, each lying over its neighbour all the way round. Pure geometry in a 100 × 100 box; y points down,
 * angles are degrees or radians as named. Source: look.md 2 of the design (Whorl, Rosette, Closed rose).
 */
const fullTurn = Math.PI * 2
const centre = 50
const outerRadius = 49
const heartRadius = 27.5
const budRadius = 25

const round = (value: number): number => Number(value.toFixed(2))

/** A petal: the crescent "circle k minus circle k+1" as an SVG path, and the circle it is cut from. */
export type Petal = {
  readonly path: string
  readonly cx: number
  readonly cy: number
  readonly r: number
  /** Of the petal's centre, in radians, -π/2 is up. */
  readonly angle: number
}

/** Distance of petal centres from the middle as a share of the petal radius: 0.56 for a pair up to 1 from six on. */
export const spread = (petals: number): number => ({ 2: 0.56, 3: 0.74, 4: 0.86, 5: 0.94 })[petals] ?? 1

/** Petals a rosette can have: fewer than two people are drawn as a pair to come, more than twelve as twelve. */
export const petalCount = (members: number): number => Math.min(12, Math.max(2, Math.trunc(members)))

/**
 * One whorl of n crescents inside a circle of radius `radius` around the middle, the first at `turnDegrees`
 * (-90 is up), each lying over the next one clockwise.
 */
export const whorl = (petals: number, radius: number, turnDegrees = -90): readonly Petal[] => {
  const share = spread(petals)
  const r = radius / (1 + share)
  const distance = r * share
  const half = Math.PI / petals
  // Neighbours meet on the ray half way between them, at along ± rise from the middle.
  const along = distance * Math.cos(half)
  const rise = Math.sqrt(Math.max(0, r * r - (distance * Math.sin(half)) ** 2))
  return Array.from({ length: petals }, (_, k) => {
    const angle = (turnDegrees * Math.PI) / 180 + (fullTurn * k) / petals
    const ray = angle + half
    const point = (at: number): string =>
      `${round(centre + at * Math.cos(ray))} ${round(centre + at * Math.sin(ray))}`
    const [outer, inner, arc] = [point(along + rise), point(along - rise), `A${round(r)} ${round(r)} 0`]
    return {
      // Away round the back of circle k (the long way), home along the edge of circle k+1.
      path: `M${outer}${arc} 1 0 ${inner}${arc} 0 1 ${outer}Z`,
      cx: round(centre + distance * Math.cos(angle)),
      cy: round(centre + distance * Math.sin(angle)),
      r: round(r),
      angle,
    }
  })
}

/** The outer whorl of a rosette of n. */
export const outerWhorl = (petals: number): readonly Petal[] => whorl(petals, outerRadius)

/** The heart whorl, turned by half a petal. */
export const heartWhorl = (petals: number): readonly Petal[] => whorl(petals, heartRadius, -90 + 180 / petals)

/** The heart of the closed rose: a disc cut into n swirling blades, paths in the same handedness as the open one. */
export const bud = (petals: number): readonly string[] => {
  const bladeRadius = round(budRadius * 0.62)
  const rim = (k: number): string => {
    const angle = -Math.PI / 2 + (fullTurn * k) / petals
    return `${round(centre + budRadius * Math.cos(angle))} ${round(centre + budRadius * Math.sin(angle))}`
  }
  const blade = `A${bladeRadius} ${bladeRadius} 0 0`
  return Array.from(
    { length: petals },
    (_, k) =>
      `M${centre} ${centre}${blade} 1 ${rim(k)}A${budRadius} ${budRadius} 0 0 1 ${rim(k + 1)}${blade} 0 ${centre} ${centre}Z`,
  )
}

/** A pair: two circles side by side, and the lens they share. */
export const pair = (): { readonly circles: readonly Petal[]; readonly lens: string } => {
  const circles = whorl(2, outerRadius, 180)
  const [first] = circles
  if (first === undefined) return { circles, lens: '' }
  const { r, cx } = first
  const rise = Math.sqrt(r ** 2 - (centre - cx) ** 2)
  const [top, bottom] = [`50 ${round(centre - rise)}`, `50 ${round(centre + rise)}`]
  return { circles, lens: `M${top}A${r} ${r} 0 0 1 ${bottom}A${r} ${r} 0 0 1 ${top}Z` }
}

/** How far petal k of n lies in shade, 0 to 1: light falls from above. */
export const shade = (k: number, petals: number): number =>
  round((1 - Math.cos((fullTurn * (k + 0.5)) / petals)) / 2)

/** Width of the gap between petals, in units of the box, for a rosette drawn `pixels` wide. */
export const gapWidth = (pixels: number): number => (pixels < 80 ? 2.2 : pixels < 200 ? 1.4 : 1)
