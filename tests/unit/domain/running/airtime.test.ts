import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { airtimeWord } from '#shared/domain/running/airtime.ts'

describe('How the floor was shared', () => {
  test('is a word, by the largest share alone', () => {
    expect(airtimeWord([200, 200, 200])).toBe('even')
    expect(airtimeWord([300, 150, 150])).toBe('a-little-uneven')
    expect(airtimeWord([500, 50, 50])).toBe('one-voice')
  })

  test('is not said before five minutes, nor of one person', () => {
    expect(airtimeWord([100, 100, 99])).toBeNull()
    expect(airtimeWord([900])).toBeNull()
    expect(airtimeWord([])).toBeNull()
  })

  test('does not depend on whose share it is', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3_000), { minLength: 2, maxLength: 40 }), (seconds) => {
        expect(airtimeWord(seconds.toReversed())).toBe(airtimeWord(seconds))
      }),
    )
  })
})
