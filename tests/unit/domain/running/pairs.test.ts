import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pairsOf } from '#shared/domain/running/pairs.ts'

const seats = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `p${index}`)

describe('Small groups', () => {
  test('are twos, with three where somebody would be alone', () => {
    expect(pairsOf(seats(1), 1)).toEqual([['p0']])
    expect(pairsOf(seats(3), 1)).toEqual([['p0', 'p1', 'p2']])
    expect(pairsOf(seats(7), 1).map((pair) => pair.length)).toEqual([2, 2, 3])
    expect(pairsOf([], 1)).toEqual([])
  })

  test('hold everybody once, however many there are and whatever the round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: -50, max: 500 }), (count, round) => {
        const all = pairsOf(seats(count), round).flat()
        expect(all.toSorted()).toEqual(seats(count).toSorted())
      }),
    )
  })

  test('bring everybody together with everybody once before anybody meets again', () => {
    const met = new Set<string>()
    for (let session = 1; session <= 7; session += 1) {
      for (const pair of pairsOf(seats(8), session)) met.add(pair.toSorted().join(' '))
    }
    expect(met.size).toBe((8 * 7) / 2)
  })
})
