import { describe, expect, test } from 'vitest'
import { bud, heartWhorl, outerWhorl, pair, petalCount, shade, spread, whorl } from '#rosette/geometry.ts'
import { huesOf } from '#rosette/hues.ts'

const counts = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const numbersIn = (path: string): number[] => (path.match(/-?\d+(\.\d+)?/gu) ?? []).map(Number)

describe('The rosette', () => {
  test.each(counts)('of %i members has a petal for each, all of one size, inside its circle', (members) => {
    const petals = outerWhorl(members)
    expect(petals).toHaveLength(members)
    expect(new Set(petals.map(({ r }) => r)).size).toBe(1)
    for (const { cx, cy, r } of petals) {
      expect(Math.hypot(cx - 50, cy - 50) + r).toBeCloseTo(49, 1)
    }
  })

  test.each(counts)('of %i members begins straight above the middle and goes round clockwise', (members) => {
    const [first, second] = outerWhorl(members)
    expect([first?.cx, (first?.cy ?? 50) < 50]).toEqual([50, true])
    expect((second?.cx ?? 0) >= 50).toBe(true)
  })

  test.each(counts.filter((members) => members > 2))(
    'of %i members lets each petal meet its neighbour where both circles cross',
    (members) => {
      const petals = outerWhorl(members)
      petals.forEach((petal, k) => {
        const next = petals[(k + 1) % members]
        const [x = 0, y = 0] = numbersIn(petal.path)
        expect(Math.hypot(x - petal.cx, y - petal.cy)).toBeCloseTo(petal.r, 1)
        expect(Math.hypot(x - (next?.cx ?? 0), y - (next?.cy ?? 0))).toBeCloseTo(petal.r, 1)
      })
    },
  )

  test('spreads its petals by the measures of the design', () => {
    expect([2, 3, 4, 5, 6, 12].map(spread)).toEqual([0.56, 0.74, 0.86, 0.94, 1, 1])
  })

  test('draws the petal of the design for five members, digit by digit', () => {
    expect(outerWhorl(5)[0]?.path).toBe(
      'M73.66 17.43A25.26 25.26 0 1 0 48.92 51.49A25.26 25.26 0 0 1 73.66 17.43Z',
    )
  })

  test('turns its heart by half a petal', () => {
    expect(heartWhorl(4)[0]?.angle).toBeCloseTo(-Math.PI / 2 + Math.PI / 4, 6)
  })

  test('closes into as many blades as it has petals, each from the middle to the rim', () => {
    for (const members of counts) {
      const blades = bud(members)
      expect(blades).toHaveLength(members)
      expect(blades.every((blade) => blade.startsWith('M50 50A15.5 15.5') && blade.endsWith('50 50Z'))).toBe(
        true,
      )
    }
    expect(bud(5)[0]).toBe('M50 50A15.5 15.5 0 0 1 50 25A25 25 0 0 1 73.78 42.27A15.5 15.5 0 0 0 50 50Z')
  })

  test('of two members is a pair of circles that share a lens', () => {
    const { circles, lens } = pair()
    expect(circles.map(({ cx, cy, r }) => [cx, cy, r])).toEqual([
      [32.41, 50, 31.41],
      [67.59, 50, 31.41],
    ])
    expect(lens).toBe('M50 23.98A31.41 31.41 0 0 1 50 76.02A31.41 31.41 0 0 1 50 23.98Z')
  })

  test('is lit from above', () => {
    expect(shade(0, 6)).toBeLessThan(0.1)
    expect(shade(2, 5)).toBe(1)
  })

  test('keeps to what it can draw: a pair at least, twelve petals at most', () => {
    expect([0, 1, 2, 7, 12, 40].map(petalCount)).toEqual([2, 2, 2, 7, 12, 12])
  })

  test('can be drawn at any radius around the middle', () => {
    for (const { cx, cy, r } of whorl(7, 20)) expect(Math.hypot(cx - 50, cy - 50) + r).toBeCloseTo(20, 1)
  })
})

describe('Hues of circles', () => {
  const ids = Array.from({ length: 10 }, (_, n) => `0000000${n}-0000-4000-8000-00000000000${n}`)

  test('differ for up to ten circles and do not depend on the order they are listed in', () => {
    const given = huesOf(ids)
    expect(new Set(given.values()).size).toBe(10)
    expect(huesOf(ids.toReversed())).toEqual(given)
  })

  test('are given to every circle beyond ten as well', () => {
    const many = Array.from({ length: 23 }, (_, n) => `${n}-circle`)
    expect(huesOf(many).size).toBe(23)
  })
})
