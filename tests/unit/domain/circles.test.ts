import { describe, expect, test } from 'vitest'
import { CircleKind } from '#shared/contract/circles.ts'
import { firstStatusOf, fitsBand, sizeBandOf } from '#shared/domain/circles.ts'

describe('circles', () => {
  test('a mutual circle usually has six to eight members', () => {
    const band = sizeBandOf('mutual')
    const fitting = Array.from({ length: 14 }, (_, members) => members).filter((members) =>
      fitsBand(band, members),
    )
    expect(fitting).toEqual([6, 7, 8])
  })

  test('a pair is whole with two', () => {
    expect(fitsBand(sizeBandOf('pair'), 2)).toBe(true)
    expect(fitsBand(sizeBandOf('pair'), 3)).toBe(false)
  })

  test('every band starts with two or more and ends with twelve or fewer', () => {
    for (const kind of CircleKind.options) {
      const { min, max } = sizeBandOf(kind)
      expect(min).toBeGreaterThanOrEqual(2)
      expect(max).toBeGreaterThanOrEqual(min)
      expect(max).toBeLessThanOrEqual(12)
    }
  })

  test('only a pair begins with its agreements', () => {
    expect(CircleKind.options.filter((kind) => firstStatusOf(kind) === 'chartering')).toEqual(['pair'])
  })
})
