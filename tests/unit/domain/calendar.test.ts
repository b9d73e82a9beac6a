import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PlainDate } from '#shared/dates.ts'
import { addDays, addMonths, daysBetween, earlier, weekdayOf } from '#shared/domain/calendar.ts'
import { plainDates } from './arbitraryDates.ts'

const day = (text: string): PlainDate => PlainDate.parse(text)

describe('calendar', () => {
  test('adding days and counting them are each other’s inverse', () => {
    fc.assert(
      fc.property(plainDates, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })

  test('a later day is also later as text, which is how the database compares', () => {
    fc.assert(
      fc.property(plainDates, fc.integer({ min: 1, max: 20_000 }), (date, days) => {
        expect(addDays(date, days) > date).toBe(true)
      }),
    )
  })

  test('a month later keeps the day, or ends with the month', () => {
    expect(addMonths(day('2027-01-31'), 1)).toBe('2027-02-28')
    expect(addMonths(day('2028-01-31'), 1)).toBe('2028-02-29')
    expect(addMonths(day('2026-11-21'), 14)).toBe('2028-01-21')
  })

  test('a week later is the same day of the week', () => {
    fc.assert(
      fc.property(plainDates, (date) => {
        expect(weekdayOf(addDays(date, 7))).toBe(weekdayOf(date))
      }),
    )
    expect(weekdayOf(day('2026-11-21'))).toBe(6)
  })

  test('the earlier of two days counts, and a missing one does not', () => {
    expect(earlier(day('2026-11-21'), day('2026-11-20'))).toBe('2026-11-20')
    expect(earlier(null, day('2026-11-20'))).toBe('2026-11-20')
    expect(earlier(null, null)).toBe(null)
  })
})
