import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '#shared/dates.ts'
import {
  backupsToLetGo,
  keptDays,
  keptMonths,
  keptWeeks,
  type RotatingBackup,
} from '#shared/domain/backupRotation.ts'
import { addDays } from '#shared/domain/calendar.ts'

const start = '2026-01-01' as PlainDate
const day = (n: number): PlainDate => addDays(start, n)

const anyBackups = fc
  .uniqueArray(fc.record({ n: fc.nat(500), isProven: fc.boolean(), key: fc.nat(10_000) }), {
    selector: ({ key }) => key,
    maxLength: 60,
  })
  .map((made): RotatingBackup[] =>
    made.map(({ n, isProven, key }) => ({ id: String(key), madeOn: day(n), isProven })),
  )

const newestProven = (backups: readonly RotatingBackup[]): PlainDate | undefined =>
  backups
    .filter((backup) => backup.isProven)
    .map((backup) => backup.madeOn)
    .toSorted()
    .at(-1)

const kept = (backups: readonly RotatingBackup[], goes: readonly string[]): RotatingBackup[] =>
  backups.filter(({ id }) => !goes.includes(id))

/** One backup each day, and the rotation after each. */
const madeDaily = (days: readonly number[], keepMonthly: boolean): PlainDate[] => {
  let there: RotatingBackup[] = []
  for (const n of days) {
    const made = { id: `day ${n}`, madeOn: day(n), isProven: true }
    there = kept([...there, made], backupsToLetGo([...there, made], made.id, { keepMonthly }))
  }
  return there.map(({ madeOn }) => madeOn)
}

describe('the rotation of automatic backups', () => {
  it('never lets go of the last proven one', () => {
    fc.assert(
      fc.property(anyBackups, fc.boolean(), (backups, keepMonthly) => {
        const goes = backupsToLetGo(backups, null, { keepMonthly })
        const newest = newestProven(backups)
        expect(newestProven(kept(backups, goes))).toBe(newest)
      }),
    )
  })

  it('lets go of nothing while nothing is proven', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const unproven = backups.map((backup) => ({ ...backup, isProven: false }))
        expect(backupsToLetGo(unproven, null, { keepMonthly: false })).toEqual([])
      }),
    )
  })

  it('keeps no more than 7 daily, 4 weekly and, if wanted, 12 monthly ones', () => {
    fc.assert(
      fc.property(anyBackups, fc.boolean(), (backups, keepMonthly) => {
        const left = kept(backups, backupsToLetGo(backups, null, { keepMonthly }))
        const most = keptDays + keptWeeks + (keepMonthly ? keptMonths : 0)
        expect(left.filter((backup) => backup.isProven).length).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('has nothing more to let go of when it has just been applied', () => {
    fc.assert(
      fc.property(anyBackups, fc.boolean(), (backups, keepMonthly) => {
        const left = kept(backups, backupsToLetGo(backups, null, { keepMonthly }))
        expect(backupsToLetGo(left, null, { keepMonthly })).toEqual([])
      }),
    )
  })

  it('keeps at most one proven copy of a day, and the one just made before the others', () => {
    const madeOn = day(0)
    const backups = ['a', 'b', 'c'].map((id) => ({ id, madeOn, isProven: true }))
    expect(backupsToLetGo(backups, 'b', { keepMonthly: false }).toSorted()).toEqual(['a', 'c'])
  })

  it('keeps the last 7 days and the last day of each of the 4 weeks when one is made daily', () => {
    // 2026-01-01 is a Thursday; day 60 is Monday, 2 March.
    expect(madeDaily([...Array(61).keys()], false)).toEqual([
      '2026-02-15',
      '2026-02-22',
      '2026-02-24',
      '2026-02-25',
      '2026-02-26',
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ])
  })

  it('keeps monthly ones only when they are switched on', () => {
    const days = [...Array(120).keys()]
    const oldest = (dates: readonly PlainDate[]): PlainDate | undefined => dates.toSorted()[0]
    expect(oldest(madeDaily(days, false))).toBe('2026-04-12')
    expect(oldest(madeDaily(days, true))).toBe('2026-01-31')
  })

  it('loses no copy to a pause: days without a backup use up no place', () => {
    expect(madeDaily([0, 100, 200, 300], false)).toEqual([day(0), day(100), day(200), day(300)])
  })

  it('lets an unproven copy go once a newer one has been proven', () => {
    const backups = [
      { id: 'old, unproven', madeOn: day(0), isProven: false },
      { id: 'proven', madeOn: day(1), isProven: true },
      { id: 'new, unproven', madeOn: day(2), isProven: false },
    ]
    expect(backupsToLetGo(backups, null, { keepMonthly: false })).toEqual(['old, unproven'])
  })

  it('keeps the copy just made also where a clock that was set back makes it the oldest', () => {
    const weekly = [0, 7, 14, 21, 28, 29, 30, 31, 32, 33, 34]
    const backups = weekly.map((n) => ({ id: `day ${n}`, madeOn: day(n), isProven: true }))
    const now = { id: 'a year back', madeOn: day(-365), isProven: true }
    const goes = backupsToLetGo([...backups, now], now.id, { keepMonthly: false })
    expect(goes).not.toContain(now.id)
    expect(backupsToLetGo([...backups, now], 'day 34', { keepMonthly: false })).toContain(now.id)
  })
})
