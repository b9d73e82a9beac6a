import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { PlainDate, PlainDateTime } from '#shared/dates.ts'
import { sayMinutes } from '#i18n/durations.ts'
import { daysBetween, formatDate, formatDistance, todayHere } from '#i18n/dates.ts'
import { languageAmong, spokenLanguage } from '#shared/domain/languages.ts'
import { english as text, german } from '#tests/support/texts.ts'

const day = (date: string): PlainDate => date as PlainDate

describe('Dates in words', () => {
  test('name the day a plain date names, whatever the zone of the clock', () => {
    expect(formatDate('en-GB', day('2026-12-15'), 'weekday', 2026)).toBe('Tuesday 15 December')
    expect(formatDate('en-GB', day('2026-01-01'), 'day', 2026)).toBe('1 January')
  })

  test('carry the year where it is not this one', () => {
    expect(formatDate('en-GB', day('2025-12-15'), 'day', 2026)).toBe('15 December 2025')
    expect(formatDate('en-GB', day('2026-12-15'), 'full', 2026)).toBe('15 December 2026')
  })

  test('read alike with a year and without: a comma stands behind the weekday in both or in neither', () => {
    expect(formatDate('en-GB', day('2025-12-27'), 'weekday', 2026)).toBe('Saturday 27 December 2025')
    expect(formatDate('en-US', day('2025-12-27'), 'weekday', 2026)).toBe('Saturday, December 27, 2025')
    expect(formatDate('de-DE', day('2025-12-27'), 'weekday', 2026)).toBe('Samstag, 27. Dezember 2025')
  })

  test('of what comes soon leave the year out, whichever it is', () => {
    expect(formatDate('en-GB', day('2027-01-24'), 'soon', 2026)).toBe('24 Jan')
    expect(formatDate('en-GB', day('2027-01-24'), 'dayOfWeek', 2026)).toBe('Sun')
  })

  test.each([
    ['2026-11-21', 'today'],
    ['2026-11-20', 'yesterday'],
    ['2026-11-09', '12 days ago'],
    ['2026-10-20', '4 weeks ago'],
    ['2026-05-01', '6 months ago'],
    ['2023-05-01', '3 years ago'],
    ['2026-11-22', 'tomorrow'],
  ])('say how far %s lies from 21 November 2026: %s', (date, words) => {
    expect(formatDistance('en-GB', day('2026-11-21'), day(date))).toBe(words)
  })

  test('count whole days over the change of the clocks', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
  })

  test('take today from the wall clock', () => {
    expect(todayHere(new Date(2026, 10, 21, 23, 59))).toBe('2026-11-21')
  })

  test('write the time of a session as it was agreed', () => {
    expect(text.time('2026-11-21T19:00' as PlainDateTime)).toBe('19:00')
  })
})

describe('Text', () => {
  test('resolves plurals', () => {
    expect(text.t('settings.minutes', { minutes: 1 })).toBe('one minute')
    expect(text.t('settings.minutes', { minutes: 5 })).toBe('5 minutes')
  })

  test('joins lists as one says them', () => {
    expect(text.list(['Priya', 'Jules', 'Tobias'])).toBe('Priya, Jules and Tobias')
  })

  test('wraps marked words and never takes a value for a tag', () => {
    expect(renderToStaticMarkup(text.rich('lock.forVault', { name: '<i>My</i> vault' }))).toBe(
      'Your passphrase for <b>&lt;i&gt;My&lt;/i&gt; vault</b>',
    )
  })
})

test('A name written from the right stands apart, so that the words around it keep their order', () => {
  const said = text.t('sessions.host.other', { name: 'נועה (3)' })
  expect(said).toBe('\u2068נועה (3)\u2069 hosts')
  expect(text.t('sessions.host.other', { name: 'Noa' })).toBe('Noa hosts')
})

describe('The language that is spoken', () => {
  test('is the first the computer’s user wants and the app knows, English otherwise', () => {
    const wanted = [['de-AT', 'en-GB'], ['fr-CA', 'de_CH.UTF-8'], ['en_GB.UTF-8'], ['C'], ['toString'], []]
    expect(wanted.map(languageAmong)).toEqual(['de', 'de', 'en', 'en', 'en', 'en'])
  })

  test('is the chosen one before the computer’s', () => {
    expect([spokenLanguage('en', 'de'), spokenLanguage('system', 'de')]).toEqual(['en', 'de'])
  })
})

describe('German', () => {
  test('joins lists and says dates, times, numbers and plurals its own way', () => {
    expect([
      german.list(['Priya', 'Jules', 'Tobias']),
      german.date(day('2026-12-15'), 'full'),
      formatDate('de-DE', day('2026-12-15'), 'weekday', 2026),
      german.time('2026-11-21T19:00' as PlainDateTime),
      german.number(5_000),
      german.t('settings.minutes', { minutes: 1 }),
      german.ago(day('2026-11-20'), day('2026-11-21')),
      german.ago(day('2026-11-09'), day('2026-11-21')),
      sayMinutes(german, 90),
      sayMinutes(german, 120),
    ]).toEqual([
      'Priya, Jules und Tobias',
      '15. Dezember 2026',
      'Dienstag, 15. Dezember',
      '19:00',
      '5.000',
      'einer Minute',
      'gestern',
      'vor 12 Tagen',
      'eine Stunde und 30 Minuten',
      'zwei Stunden',
    ])
  })
})
