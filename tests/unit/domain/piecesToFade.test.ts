import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesToFade } from '#shared/domain/fading.ts'

const mebibyte = 2 ** 20
const rows = (count: number, bytes: number) => Array.from({ length: count }, () => ({ bytes }))
const sizes = (of: readonly { bytes: number }[]): number[] => piecesToFade(of).map(({ length }) => length)

test('short rows go fifty at a time', () => {
  expect(sizes(rows(120, 200))).toEqual([50, 50, 20])
})

test('long notes go by what they hold: never more than a megabyte in one piece', () => {
  expect(sizes(rows(6, 400_000))).toEqual([2, 2, 2])
  expect(sizes(rows(3, 30 * mebibyte))).toEqual([1, 1, 1])
})

test('a short row behind a long one has a piece of its own to begin with', () => {
  expect(sizes([{ bytes: 10 * mebibyte }, ...rows(3, 100)])).toEqual([1, 3])
})

test('nothing is left out, doubled or moved, and no piece is too much', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ bytes: fc.nat(3 * mebibyte) }), { maxLength: 200 }), (all) => {
      const pieces = piecesToFade(all)
      expect(pieces.flat()).toEqual(all)
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(50)
        const bytes = piece.reduce((sum, row) => sum + row.bytes, 0)
        expect(piece.length === 1 || bytes <= mebibyte).toBe(true)
      }
    }),
  )
})
