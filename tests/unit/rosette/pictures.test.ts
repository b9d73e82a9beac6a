import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outerWhorl } from '#rosette/geometry.ts'
import { initialsOf } from '#rosette/initials.ts'
import { namePlace, petalAngle, petalLength, petalPath, ringRadii } from '#rosette/chartGeometry.ts'
import { seatsAround } from '#rosette/tableGeometry.ts'

const middle = 50
const distance = (x: number, y: number): number => Math.hypot(x - middle, y - middle)
const numbersIn = (path: string): readonly number[] => (path.match(/-?\d+(\.\d+)?/gu) ?? []).map(Number)

/** Whether the point lies on petal k: inside its circle and outside the next one's, which lies over it. */
const isOnPetal = (petals: ReturnType<typeof outerWhorl>, k: number, x: number, y: number): boolean => {
  const [own, over] = [petals[k], petals[(k + 1) % petals.length]]
  if (own === undefined || over === undefined) return false
  return (
    Math.hypot(x - own.cx, y - own.cy) <= own.r + 0.02 &&
    Math.hypot(x - over.cx, y - over.cy) >= over.r - 0.02
  )
}

describe('The petals of a rosette', () => {
  it('tile the flower: every point of it outside the middle lies on at least one petal, and none reaches over the rim', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 12 }),
        fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
        fc.double({ min: 0, max: 60, noNaN: true }),
        (members, angle, radius) => {
          const petals = outerWhorl(members)
          const [x, y] = [middle + radius * Math.cos(angle), middle + radius * Math.sin(angle)]
          const isInFlower = petals.some(({ cx, cy, r }) => Math.hypot(x - cx, y - cy) < r - 0.05)
          const covering = petals.filter((_petal, k) => isOnPetal(petals, k, x, y)).length
          // All circles lie over one another around the middle; there the seed sits.
          const isMiddle = petals.every(({ cx, cy, r }) => Math.hypot(x - cx, y - cy) <= r + 0.05)
          const isRight = radius > 49.05 ? covering === 0 : !isInFlower || isMiddle || covering >= 1
          expect(isRight).toBe(true)
        },
      ),
    )
  })
})

describe('The table of a session', () => {
  it('puts everybody’s letters on the part of their own petal that shows', () => {
    for (let seats = 3; seats <= 12; seats += 1) {
      const petals = outerWhorl(seats)
      seatsAround(seats).forEach(({ x, y, path }, k) => {
        expect(path).toBe(petals[k]?.path)
        expect([seats, k, isOnPetal(petals, k, x, y)]).toEqual([seats, k, true])
        expect(distance(x, y)).toBeCloseTo(0.73 * 49, 1)
      })
    }
  })

  it('sits two people side by side, the second circle over the first', () => {
    const [left, right] = seatsAround(2)
    expect([left?.y, right?.y]).toEqual([50, 50])
    expect((left?.x ?? 0) + (right?.x ?? 0)).toBe(100)
    expect(left?.x ?? 50).toBeLessThan(30)
  })
})

describe('The rose chart', () => {
  it('gives the longest petal to the most and a place kept to none, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), (max, other) => {
        const value = Math.min(max, other)
        expect(petalLength(max, max)).toBeCloseTo(38.5, 6)
        expect(petalLength(0, max)).toBeCloseTo(4, 6)
        expect(petalLength(value, max)).toBeLessThanOrEqual(38.5 + 1e-9)
      }),
    )
    expect(petalLength(0, 0)).toBe(4)
  })

  it('draws every petal from the middle to its length and back, inside the box', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.nat(11),
        fc.double({ min: 4, max: 38.5, noNaN: true }),
        (people, k, length) => {
          const numbers = numbersIn(petalPath(petalAngle(k % people, people), length, people, 0.74))
          expect(numbers.slice(0, 2)).toEqual([50, 50])
          expect(numbers.slice(-2)).toEqual([50, 50])
          expect(distance(numbers[6] ?? 0, numbers[7] ?? 0)).toBeCloseTo(length, 1)
          expect(Math.min(...numbers)).toBeGreaterThan(-5)
          expect(Math.max(...numbers)).toBeLessThan(105)
        },
      ),
    )
  })

  it('draws the petal of the design, digit by digit', () => {
    expect(petalPath(petalAngle(0, 7), petalLength(3, 4), 7, 0.5)).toBe(
      'M50 50C42.81 41.04 40.65 20.72 50 20.13C59.35 20.72 57.19 41.04 50 50Z',
    )
  })

  it('never draws more than six rings', () => {
    expect([0, 1, 4, 6, 7, 40, 900].map((max) => ringRadii(max).length)).toEqual([1, 1, 4, 6, 4, 6, 6])
    expect(ringRadii(5).at(-1)).toBeCloseTo(38.5, 6)
  })

  it('writes each name beyond its petal, on the side it points to', () => {
    expect(namePlace(petalAngle(0, 4), 20)).toEqual({ x: 50, y: 26.5, anchor: 'middle' })
    expect(namePlace(petalAngle(1, 4), 20)).toMatchObject({ x: 73.5, anchor: 'start' })
    expect(namePlace(petalAngle(3, 4), 20)).toMatchObject({ x: 26.5, anchor: 'end' })
  })
})

describe('The letters of a name', () => {
  it('are its first two as they stand in it', () => {
    expect(['Priya', 'jules', ' Ö', 'שרה', '👩‍🚀 Zoë', '', 'x'.repeat(10_000)].map(initialsOf)).toEqual([
      'Pr',
      'Ju',
      'Ö',
      'שר',
      '👩‍🚀z',
      '',
      'Xx',
    ])
  })
})
