import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RetentionPreset } from '#shared/contract/vault.ts'
import { PlainDate } from '#shared/dates.ts'
import { addDays } from '#shared/domain/calendar.ts'
import { daysFor, presetAllowsPlainExport, presetDays, purgeOn, type Kept } from '#shared/domain/retention.ts'
import { plainDates } from './arbitraryDates.ts'

const on = PlainDate.parse('2026-11-21')

describe('retention', () => {
  test('the short-lived preset is the table of the domain reference', () => {
    expect(presetDays('short_lived')).toEqual({
      private_days: 180,
      agreed_days: 400,
      check_in_days: 60,
      pulse_days: 730,
      journal_days: null,
      after_leave_days: 30,
      after_close_days: 90,
    })
  })

  test('strict halves every time and keep longer doubles it; all keep the journal', () => {
    const short = presetDays('short_lived')
    for (const [preset, factor] of [
      ['strict', 0.5],
      ['keep_longer', 2],
    ] as const) {
      const scaled = Object.entries(short).map(([name, days]) => [name, days === null ? null : days * factor])
      expect(presetDays(preset)).toEqual(Object.fromEntries(scaled))
    }
  })

  test('only strict forbids plain exports', () => {
    expect(RetentionPreset.options.filter((preset) => !presetAllowsPlainExport(preset))).toEqual(['strict'])
  })

  test('each kind of text stays for its own time', () => {
    const days = presetDays('short_lived')
    const ends = (
      [
        { as: 'private', changedOn: on },
        { as: 'agreed', changedOn: on },
        { as: 'check_in', sessionOn: on },
        { as: 'pulse', sessionOn: on },
        { as: 'journal', changedOn: on },
        { as: 'left_member', leftOn: on },
        { as: 'audit', madeOn: on },
        { as: 'none' },
      ] satisfies Kept[]
    ).map((kept) => [kept.as, purgeOn(kept, days)])
    expect(Object.fromEntries(ends)).toEqual({
      private: '2027-05-20',
      agreed: '2027-12-26',
      check_in: '2027-01-20',
      pulse: '2028-11-20',
      journal: null,
      left_member: '2026-12-21',
      audit: '2027-12-26',
      none: null,
    })
  })

  test('a circle’s own values win, and the rest comes from the vault', () => {
    const circle = {
      private_days: 365,
      agreed_days: null,
      check_in_days: null,
      pulse_days: null,
      after_leave_days: 0,
      after_close_days: null,
    }
    expect(daysFor(presetDays('short_lived'), circle)).toEqual({
      ...presetDays('short_lived'),
      private_days: 365,
      after_leave_days: 0,
    })
  })

  test('nothing outlives its closed circle, and nothing stays longer because of it', () => {
    fc.assert(
      fc.property(plainDates, plainDates, (changedOn, closedOn) => {
        const days = presetDays('short_lived')
        const own = addDays(changedOn, 400)
        const circles = addDays(closedOn, 90)
        expect(purgeOn({ as: 'agreed', changedOn }, days, closedOn)).toBe(own < circles ? own : circles)
      }),
    )
  })
})
