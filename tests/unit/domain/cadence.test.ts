import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cadence } from '#shared/contract/circles.ts'
import { PlainDateTime } from '#shared/dates.ts'
import { daysBetween, weekdayOf } from '#shared/domain/calendar.ts'
import { isWholeCadence, nextDates, nextDays } from '#shared/domain/cadence.ts'
import { plainDates } from './arbitraryDates.ts'

const rhythms: fc.Arbitrary<Cadence> = fc.oneof(
  fc.record({
    mode: fc.constantFrom('every_n_weeks' as const, 'every_n_months' as const),
    n: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({ mode: fc.constant('twice_a_month' as const), n: fc.constant(null) }),
)
const from = PlainDateTime.parse('2026-11-10T18:30')

describe('cadence', () => {
  test('the next dates come later, one after the other, on the same day of the week', () => {
    fc.assert(
      fc.property(rhythms, plainDates, fc.integer({ min: 0, max: 24 }), (cadence, start, count) => {
        const days = nextDays(cadence, start, count)
        expect(days).toHaveLength(count)
        let last = start
        for (const day of days) {
          expect(day > last).toBe(true)
          expect(weekdayOf(day)).toBe(weekdayOf(start))
          last = day
        }
      }),
    )
  })

  test('every month or every n months has exactly one date in each of its months', () => {
    fc.assert(
      fc.property(plainDates, fc.integer({ min: 1, max: 12 }), (start, n) => {
        const months = nextDays({ mode: 'every_n_months', n }, start, 12).map((day) => {
          const [year, month] = day.split('-').map(Number)
          return (year ?? 0) * 12 + (month ?? 0)
        })
        const [year, month] = start.split('-').map(Number)
        expect(months).toEqual(months.map((_, index) => (year ?? 0) * 12 + (month ?? 0) + n * (index + 1)))
      }),
    )
  })

  test('twice a month is two dates in every full month, two weeks apart', () => {
    fc.assert(
      fc.property(plainDates, (start) => {
        const days = nextDays({ mode: 'twice_a_month', n: null }, start, 25)
        const byMonth = Map.groupBy(days, (day) => day.slice(0, 7))
        for (const pair of [...byMonth.values()].slice(1, -1)) {
          const [first = start, second = start] = pair
          expect([pair.length, daysBetween(first, second)]).toEqual([2, 14])
        }
      }),
    )
  })

  test('twice a month and every two months are two different rhythms', () => {
    expect(nextDates({ mode: 'twice_a_month', n: null }, from, 3)).toEqual([
      '2026-11-24T18:30',
      '2026-12-08T18:30',
      '2026-12-22T18:30',
    ])
    expect(nextDates({ mode: 'every_n_months', n: 2 }, from, 3)).toEqual([
      '2027-01-12T18:30',
      '2027-03-09T18:30',
      '2027-05-11T18:30',
    ])
  })

  test('a fifth weekday becomes the last one where there is no fifth', () => {
    const thirtieth = PlainDateTime.parse('2026-11-30T09:00')
    expect(nextDates({ mode: 'every_n_months', n: 1 }, thirtieth, 3)).toEqual([
      '2026-12-28T09:00',
      '2027-01-25T09:00',
      '2027-02-22T09:00',
    ])
  })

  test('who meets loosely or by hand is given no dates', () => {
    expect(nextDates({ mode: 'loose', n: null }, from, 6)).toEqual([])
    expect(nextDates({ mode: 'by_hand', n: null }, from, 6)).toEqual([])
  })

  test('a number goes with "every n" and with nothing else', () => {
    expect(isWholeCadence({ mode: 'every_n_weeks', n: null })).toBe(false)
    expect(isWholeCadence({ mode: 'every_n_months', n: 1 })).toBe(true)
    expect(isWholeCadence({ mode: 'twice_a_month', n: 2 })).toBe(false)
    expect(isWholeCadence({ mode: 'loose', n: null })).toBe(true)
  })
})
