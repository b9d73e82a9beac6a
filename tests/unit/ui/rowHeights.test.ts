import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createRowHeights } from '#ui/longList/rowHeights.ts'
import { rowByKey } from '#ui/longList/rowKeys.ts'

const usualPx = 40
const measuredRows = fc.integer({ min: 1, max: 300 }).chain((length) =>
  fc.record({
    length: fc.constant(length),
    measured: fc.array(fc.tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 400 }))),
  }),
)

it('A row begins where the rows before it end, whichever of them were measured and however often', () => {
  fc.assert(
    fc.property(measuredRows, ({ length, measured }) => {
      const heights = createRowHeights(length, usualPx)
      const plain = Array.from({ length }, () => usualPx)
      for (const [index, px] of measured) {
        heights.set(index, px)
        plain[index] = px
      }
      const tops = [0, ...plain.map((_, index) => plain.slice(0, index + 1).reduce((sum, px) => sum + px, 0))]
      expect(tops.map((_, index) => heights.topOf(index))).toEqual(tops)
      for (const [index, px] of plain.entries()) {
        const top = tops[index] ?? 0
        expect([heights.indexAt(top), heights.indexAt(top + px - 0.5)]).toEqual([index, index])
      }
      expect([heights.indexAt(-5), heights.indexAt(1e9)]).toEqual([0, length - 1])
    }),
  )
})

it('What was measured stays with its place when rows come or go', () => {
  const heights = createRowHeights(4, usualPx)
  heights.set(1, 100)
  heights.set(3, 10)
  expect(heights.resized(6).topOf(6)).toBe(40 + 100 + 40 + 10 + 40 + 40)
  expect(heights.resized(2).topOf(2)).toBe(140)
})

it('Every key of a list leads to a row within it, and any other key nowhere', () => {
  const to = (key: string, at: number): number | undefined => rowByKey(key, { at, length: 100, inSight: 20 })
  expect([to('ArrowDown', 5), to('ArrowUp', 5), to('PageDown', 5), to('PageUp', 50)]).toEqual([6, 4, 24, 31])
  expect([to('Home', 50), to('End', 50)]).toEqual([0, 99])
  expect([to('ArrowUp', 0), to('PageUp', 3), to('ArrowDown', 99), to('PageDown', 95)]).toEqual([0, 0, 99, 99])
  expect(to('Enter', 5)).toBeUndefined()
})
