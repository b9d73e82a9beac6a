import { describe, expect, it } from 'vitest'
import { bubblePlace, type Around } from '#editor/bubble/bubblePlace.ts'

const line = (top: number, left = 300, right = 380) => ({ top, bottom: top + 30, left, right })
const over = (first: number, last: number, beside: Partial<Around> = {}): Around => ({
  first: line(first),
  last: line(last),
  isWorkingInLast: true,
  prefers: 'above',
  sheet: { left: 280, right: 940 },
  window: { width: 1_360, height: 860 },
  bubble: { width: 430, height: 40 },
  ...beside,
})

describe('the place of the tools', () => {
  it('is above chosen words and below a line at the caret, and on the other side where there is no room', () => {
    expect(bubblePlace(over(400, 400))).toMatchObject({ top: 352, isBelow: false })
    expect(bubblePlace(over(20, 20))).toMatchObject({ top: 58, isBelow: true })
    expect(bubblePlace(over(400, 400, { prefers: 'below' }))).toMatchObject({ top: 438, isBelow: true })
    expect(bubblePlace(over(800, 800, { prefers: 'below' }))).toMatchObject({ top: 752, isBelow: false })
  })

  it('keeps within the sheet, and within a window narrower than itself begins at its edge', () => {
    expect(bubblePlace(over(400, 400)).left).toBe(286)
    expect(bubblePlace(over(400, 400, { first: line(400, 880, 930), last: line(400, 880, 930) })).left).toBe(
      504,
    )
    const narrow = { window: { width: 400, height: 300 }, sheet: { left: 10, right: 390 } }
    expect(bubblePlace(over(200, 200, narrow)).left).toBe(6)
  })

  it.each([true, false])(
    'stays away from the line in work when more is chosen than is in sight: the last is %s',
    (isWorkingInLast) => {
      const long = isWorkingInLast
        ? over(-900, 780, { isWorkingInLast })
        : over(60, 1_900, { isWorkingInLast })
      const worked = isWorkingInLast ? long.last : { ...long.first, top: 12, bottom: 42 }
      const { top } = bubblePlace({ ...long, first: isWorkingInLast ? long.first : worked })
      expect(top >= worked.bottom || top + long.bubble.height <= worked.top).toBe(true)
      expect(top >= 0 && top + long.bubble.height <= long.window.height).toBe(true)
    },
  )
})
