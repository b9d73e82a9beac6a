import { describe, expect, it } from 'vitest'
import { contrast, oklch, readHex, type LinearRgb } from '#tools/icons/colour.ts'
import { hues } from '#rosette/hues.ts'
import { dark, light } from './styleSheets.ts'

type Tokens = Readonly<Record<string, string>>

const ratio = (tokens: Tokens, above: string, below: string): number =>
  contrast(readHex(tokens[above] ?? ''), readHex(tokens[below] ?? ''))

/** The table of the design (look.md 3): text and signs on their grounds, light and dark. */
const table = [
  ['ink', 'paper', 13.83, 15.07],
  ['ink', 'sheet', 15.05, 14.0],
  ['ink-2', 'paper', 6.82, 9.31],
  ['ink-3', 'paper', 5.26, 6.29],
  ['ink-3', 'paper-sunk', 4.78, 6.62],
  ['rose', 'paper', 6.24, 7.98],
  ['rose', 'rose-wash', 5.6, 6.36],
  ['on-rose', 'rose', 6.83, 7.83],
  ['leaf', 'leaf-wash', 5.41, 7.31],
  ['amber', 'paper', 6.34, 9.64],
  ['amber', 'amber-wash', 5.86, 7.52],
  ['veil-ink', 'veil', 12.86, 12.28],
  ['veil-ink-2', 'veil', 8.27, 8.35],
  ['veil-rose', 'veil', 7.53, 7.68],
  ['line-strong', 'paper', 3.37, 3.9],
] as const

/** Pairs that carry text and stand in no table: at least 4.5. */
const alsoText = [
  ['ink-3', 'sheet'],
  ['ink-2', 'paper-sunk'],
  ['ink-2', 'hover'],
  ['ink', 'hover'],
  ['ink', 'rose-wash'],
  ['leaf', 'paper'],
  ['amber', 'sheet'],
  ['veil-ink', 'veil-2'],
  ['veil-ink-2', 'veil-2'],
] as const

describe('Contrast', () => {
  it.each(table)('of %s on %s is what the design says', (above, below, inLight, inDark) => {
    expect(ratio(light, above, below)).toBeCloseTo(inLight, 1)
    expect(ratio(dark, above, below)).toBeCloseTo(inDark, 1)
  })

  it.each(alsoText)('of %s on %s is enough for text', (above, below) => {
    expect(ratio(light, above, below)).toBeGreaterThanOrEqual(4.5)
    expect(ratio(dark, above, below)).toBeGreaterThanOrEqual(4.5)
  })

  it('of what edges a field or is a sign of its own is enough to be seen', () => {
    for (const tokens of [light, dark]) {
      for (const above of ['line-strong', 'leaf', 'amber', 'rose']) {
        for (const below of ['paper', 'sheet']) expect(ratio(tokens, above, below)).toBeGreaterThanOrEqual(3)
      }
      expect(ratio(tokens, 'on-leaf', 'leaf')).toBeGreaterThanOrEqual(3)
    }
  })

  it.each(Object.entries(hues))('of a circle’s own colours is enough, for %s', (_name, hue) => {
    for (const tokens of [light, dark]) {
      const tone = (name: string): LinearRgb => {
        const [lightness = 0, chroma = 0] = (tokens[name] ?? '').split(' ').map(Number)
        return oklch(lightness, chroma, hue)
      }
      const ground = readHex(tokens['paper'] ?? '')
      const petal = oklch(Number(tokens['petal-l']), Number(tokens['petal-c']), hue)
      const heart = oklch(Number(tokens['heart-l']), Number(tokens['heart-c']), hue)
      expect(contrast(tone('hue-ink-lc'), tone('hue-wash-lc'))).toBeGreaterThanOrEqual(6.3)
      expect(contrast(tone('hue-ink-lc'), ground)).toBeGreaterThanOrEqual(6.3)
      // The letters of whoever has spoken stand on the petal; those of whoever presents, in paper on the ink.
      expect(contrast(readHex(tokens['ink'] ?? ''), petal)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(heart, ground)).toBeGreaterThanOrEqual(3.2)
    }
  })
})
