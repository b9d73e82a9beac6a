/** Colour as light: red, green and blue from 0 to 1, before the gamma of the screen. */
export type LinearRgb = readonly [red: number, green: number, blue: number]

const toLinear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
const toScreen = (value: number): number =>
  value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055

/** @param hex `#rrggbb` */
export const readHex = (hex: string): LinearRgb => {
  const channel = (at: number): number => toLinear(parseInt(hex.slice(at, at + 2), 16) / 255)
  return [channel(1), channel(3), channel(5)]
}

/** OKLCH (lightness 0-1, chroma, hue in degrees) as light; what a screen cannot show is cut off. Source: CSS Color 4. */
export const oklch = (lightness: number, chroma: number, hue: number): LinearRgb => {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const shown = (value: number): number => Math.min(1, Math.max(0, value))
  return [
    shown(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    shown(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    shown(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

/** As `#rrggbb`. */
export const writeHex = (rgb: LinearRgb): string =>
  `#${rgb
    .map((value) =>
      Math.round(toScreen(value) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

/** Contrast of two colours by WCAG 2.2, from 1 to 21. */
export const contrast = (one: LinearRgb, other: LinearRgb): number => {
  const luminance = ([red, green, blue]: LinearRgb): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue
  const [light, dark] = [luminance(one), luminance(other)].toSorted((p, q) => q - p)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}
