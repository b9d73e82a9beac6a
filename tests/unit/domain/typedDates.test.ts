import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PlainDate } from '#shared/dates.ts'
import { addDays } from '#shared/domain/calendar.ts'
import { findTypedDate, parseTypedDate } from '#shared/domain/typedDates.ts'
import { plainDates } from './arbitraryDates.ts'

/** A Saturday. */
const today = PlainDate.parse('2026-11-21')

const found = (text: string): string | null => {
  const date = findTypedDate(text, today)
  return date === null ? null : `${date.dueOn} ${text.slice(date.from, date.to)}`
}

describe('typed dates', () => {
  test.each([
    ['Ring Ama by next Tuesday', '2026-11-24 by next Tuesday'],
    ['Draft the letter in two weeks', '2026-12-05 in two weeks'],
    ['15 Dec', '2026-12-15 15 Dec'],
    ['Dec 15: send it', '2026-12-15 Dec 15'],
    ['15 Jan', '2027-01-15 15 Jan'],
    ['today', '2026-11-21 today'],
    ['tomorrow', '2026-11-22 tomorrow'],
    ['by the end of the month', '2026-11-30 by the end of the month'],
    ['pay by the 3rd', '2026-12-03 by the 3rd'],
    ['2026-12-01', '2026-12-01 2026-12-01'],
  ])('English: %s', (text, expected) => expect(found(text)).toBe(expected))

  test.each([
    ['Anna anrufen bis nächsten Dienstag', '2026-11-24 bis nächsten Dienstag'],
    ['in zwei Wochen', '2026-12-05 in zwei Wochen'],
    ['bis zum 15. Dezember', '2026-12-15 bis zum 15. Dezember'],
    ['am 15.12.', '2026-12-15 am 15.12.'],
    ['1.12.2026', '2026-12-01 1.12.2026'],
    ['3.1.', '2027-01-03 3.1.'],
    ['übermorgen', '2026-11-23 übermorgen'],
    ['bis zum 15.', '2026-12-15 bis zum 15.'],
    ['bis Mo', '2026-11-23 bis Mo'],
  ])('German: %s', (text, expected) => expect(found(text)).toBe(expected))

  test.each([
    'Write to May',
    'Do the report',
    'Sun is out',
    'So geht es nicht',
    'in March',
    'at 5',
    'in 2 hours',
    'call 3 people',
    '3/4',
    'version 1.2',
    'last Friday',
    'letzten Freitag',
    'yesterday',
    '15 December 2025',
    '31.11.',
    '29.2.2027',
    '',
  ])('no day is read into "%s"', (text) => expect(found(text)).toBe(null))

  test('of several days the one led in by "by" is meant, and otherwise the last', () => {
    expect(found('by Friday finish what Monday began')).toBe('2026-11-27 by Friday')
    expect(found('Tuesday or 1 December')).toBe('2026-12-01 1 December')
  })

  test('a whole text is a day only when nothing else stands there', () => {
    expect(parseTypedDate(' next Tuesday ', today)).toBe('2026-11-24')
    expect(parseTypedDate('next Tuesday perhaps', today)).toBe(null)
  })

  test('a day written as the database writes it is read as itself, today or later', () => {
    fc.assert(
      fc.property(plainDates, fc.integer({ min: 0, max: 3_000 }), (start, days) => {
        const due = addDays(start, days)
        expect(parseTypedDate(due, start)).toBe(due)
      }),
    )
  })

  test('counted days are that many days away, whatever the clocks do in between', () => {
    fc.assert(
      fc.property(plainDates, fc.integer({ min: 1, max: 300 }), (start, days) => {
        expect(parseTypedDate(`in ${days} days`, start)).toBe(addDays(start, days))
      }),
    )
  })

  test('whatever is typed, the answer is null or a day to come and a place in the text', () => {
    const words = fc.constantFrom(
      'by',
      'next',
      'Tuesday',
      '15',
      'Dec',
      'bis',
      '3.',
      '12.',
      'week',
      '/',
      'in',
      '2',
      '.',
    )
    const texts = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 8 }).map((parts) => parts.join(' ')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const date = findTypedDate(text, today)
        if (date === null) return
        expect(PlainDate.safeParse(date.dueOn).success).toBe(true)
        expect(date.dueOn >= today).toBe(true)
        expect(date.from).toBeGreaterThanOrEqual(0)
        expect(date.to).toBeGreaterThan(date.from)
        expect(date.to).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 500 },
    )
  })
})
