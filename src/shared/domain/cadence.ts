import type { Cadence } from '../contract/circles.ts'
import type { PlainDate, PlainDateTime } from '../dates.ts'
import { addDays, addMonths, at, clockOf, dayOf, dayOfMonth, weekdayOf } from './calendar.ts'

/** 1 to 5: the how manieth of its weekday in its month a day is. */
const ordinalOf = (date: PlainDate): number => Math.ceil(dayOfMonth(date) / 7)

/** The nth weekday (1 Monday to 7 Sunday) of the month of `month`; the last one when there is no fifth. */
const nthWeekday = (month: PlainDate, weekday: number, ordinal: number): PlainDate => {
  const first = addDays(month, 1 - dayOfMonth(month))
  const toWeekday = (weekday - weekdayOf(first) + 7) % 7
  const day = addDays(first, toWeekday + (ordinal - 1) * 7)
  return day.slice(0, 7) === first.slice(0, 7) ? day : addDays(day, -7)
}

/** The two ordinals of a circle that meets twice a month: first and third, or second and fourth. */
const pairOf = (ordinal: number): readonly [number, number] =>
  ordinal === 1 || ordinal === 3 ? [1, 3] : [2, 4]

/**
 * The days on which a circle meets next. Months keep the weekday ("the second Tuesday"; a fifth becomes the last),
 * so that a date never slips onto a weekend.
 * @param from the day to count from; not itself among the answers
 * @param count how many, at most 60
 * @returns empty for circles that meet loosely or by hand
 */
export const nextDays = (cadence: Cadence, from: PlainDate, count: number): PlainDate[] => {
  const many = Math.min(Math.max(count, 0), 60)
  const weekday = weekdayOf(from)
  const ordinal = ordinalOf(from)
  const each = (make: (index: number) => PlainDate): PlainDate[] =>
    Array.from({ length: many }, (_, index) => make(index + 1))

  switch (cadence.mode) {
    case 'every_n_weeks':
      return each((index) => addDays(from, 7 * (cadence.n ?? 1) * index))
    case 'every_n_months': {
      const first = addDays(from, 1 - dayOfMonth(from))
      return each((index) => nthWeekday(addMonths(first, (cadence.n ?? 1) * index), weekday, ordinal))
    }
    case 'twice_a_month': {
      const first = addDays(from, 1 - dayOfMonth(from))
      const days: PlainDate[] = []
      for (let month = 0; days.length < many; month += 1) {
        for (const half of pairOf(ordinal)) {
          const day = nthWeekday(addMonths(first, month), weekday, half)
          if (day > from && days.length < many) days.push(day)
        }
      }
      return days
    }
    case 'loose':
    case 'by_hand':
      return []
  }
}

/** As `nextDays`, at the same time of day. */
export const nextDates = (cadence: Cadence, from: PlainDateTime, count: number): PlainDateTime[] =>
  nextDays(cadence, dayOf(from), count).map((day) => at(day, clockOf(from)))

/** Every n goes with weeks and months, and with nothing else. */
export const isWholeCadence = ({ mode, n }: Cadence): boolean =>
  (mode === 'every_n_weeks' || mode === 'every_n_months') === (n !== null)
