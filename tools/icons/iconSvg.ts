import { heartWhorl, outerWhorl, shade } from '#rosette/geometry.ts'
import { oklch, writeHex } from './colour.ts'

/** The rose of the app has five petals. */
const petals = 5
const ground = '#3a1f35'
const hue = 8
const petal = { lightness: 0.785, chroma: 0.07 }
const heart = { lightness: 0.64, chroma: 0.125 }
const seed = writeHex(oklch(0.41, 0.115, hue))

const colour = ({ lightness, chroma }: typeof petal, k: number): string =>
  writeHex(oklch(lightness - 0.085 * shade(k, petals), chroma, hue))

const paths = (each: readonly string[], tone: typeof petal, gap: number): string =>
  each.map((path, k) => `<path d="${path}" fill="${colour(tone, k)}" stroke-width="${gap}"/>`).join('\n')

const rose = (): string =>
  [
    `<g stroke="${ground}" stroke-linejoin="round">`,
    paths(
      outerWhorl(petals).map(({ path }) => path),
      petal,
      1.45,
    ),
    paths(
      heartWhorl(petals).map(({ path }) => path),
      heart,
      1.2,
    ),
    `<circle cx="50" cy="50" r="6" fill="${seed}" stroke-width="1.2"/>`,
    '</g>',
  ].join('\n')

const silhouette = (): string =>
  [
    ...outerWhorl(petals).map(
      ({ cx, cy, r }) =>
        `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${writeHex(oklch(0.78, 0.075, hue))}"/>`,
    ),
    `<circle cx="50" cy="50" r="18" fill="${writeHex(oklch(0.55, 0.14, hue))}"/>`,
  ].join('\n')

type IconForm = {
  /** Below 44 pixels the petals would run into one another: only the outline of the flower and its heart are drawn. */
  readonly isSmall: boolean
  /** Air around the tile, in hundredths of its width: macOS wants some, the others none. */
  readonly air: number
}

/** The app's icon as an SVG: the rose on a damson tile. Every number of it comes from the geometry of the rosette. */
export const iconSvg = ({ isSmall, air }: IconForm): string => {
  const side = 100 - 2 * air
  // The rose takes four fifths of the tile; a silhouette needs a little more to be seen.
  const scale = ((isSmall ? 0.86 : 0.813) * side) / 100
  const shift = 50 - 50 * scale
  const number = (value: number): string => String(Number(value.toFixed(3)))
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" role="img" aria-label="Subrosa">',
    `<rect x="${air}" y="${air}" width="${side}" height="${side}" rx="${number(side * 0.2225)}" fill="${ground}"/>`,
    `<g transform="translate(${number(shift)} ${number(shift)}) scale(${number(scale)})">`,
    isSmall ? silhouette() : rose(),
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}
