import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeOnScreens, usualSize } from '#main/windows/windowPlace.ts'

const main = { x: 0, y: 25, width: 1_920, height: 1_055 }
const left = { x: -1_280, y: 0, width: 1_280, height: 1_024 }

describe('The place of the window', () => {
  test('is the one it last had, on whichever screen that was', () => {
    const onMain = { x: 200, y: 100, width: 1_360, height: 860 }
    const onLeft = { x: -1_200, y: 50, width: 1_000, height: 700 }
    expect(placeOnScreens(onMain, [main, left])).toEqual(onMain)
    expect(placeOnScreens(onLeft, [main, left])).toEqual(onLeft)
  })

  test('is nobody’s when its screen is gone, or only a sliver of it could be seen', () => {
    expect(placeOnScreens({ x: -1_200, y: 50, width: 1_000, height: 700 }, [main])).toBeNull()
    expect(placeOnScreens({ x: 1_900, y: 100, width: 1_000, height: 700 }, [main])).toBeNull()
    expect(placeOnScreens({ x: 0, y: 0, width: 1_000, height: 700 }, [])).toBeNull()
  })

  test('moves wholly onto the screen that shows most of it', () => {
    expect(placeOnScreens({ x: 1_500, y: 700, width: 1_000, height: 700 }, [main, left])).toEqual({
      x: 920,
      y: 380,
      width: 1_000,
      height: 700,
    })
    expect(placeOnScreens({ x: -300, y: 0, width: 1_000, height: 700 }, [main, left])).toEqual({
      x: 0,
      y: 25,
      width: 1_000,
      height: 700,
    })
  })

  test('shrinks to a screen that has become smaller', () => {
    const small = { x: 0, y: 0, width: 1_024, height: 700 }
    expect(placeOnScreens({ x: 300, y: 100, width: 1_360, height: 860 }, [small])).toEqual(small)
    expect(usualSize({ width: 1_360, height: 860 }, [small])).toEqual({ width: 1_024, height: 700 })
    expect(usualSize({ width: 1_360, height: 860 }, [main])).toEqual({ width: 1_360, height: 860 })
  })

  test('never reaches beyond a screen, wherever it lay', () => {
    const far = fc.integer({ min: -4_000, max: 4_000 })
    const size = fc.integer({ min: 1, max: 5_000 })
    fc.assert(
      fc.property(fc.record({ x: far, y: far, width: size, height: size }), (place) => {
        const found = placeOnScreens(place, [main, left])
        if (found === null) return true
        return [main, left].some(
          (area) =>
            found.x >= area.x &&
            found.y >= area.y &&
            found.x + found.width <= area.x + area.width &&
            found.y + found.height <= area.y + area.height,
        )
      }),
    )
  })
})
