import { Temporal } from 'temporal-polyfill'
import type { PlainDate, PlainDateTime } from '../dates.ts'

// Temporal's text of a date, and of a time cut to minutes, is what the brands stand for.
const branded = (date: Temporal.PlainDate): PlainDate => date.toString() as PlainDate

/** The day `days` after (before, when negative). Overflows of a month go into the next one. */
export const addDays = (date: PlainDate, days: number): PlainDate =>
  branded(Temporal.PlainDate.from(date).add({ days }))

/** The same day of the month `months` later, or that month's last day when it is shorter. */
export const addMonths = (date: PlainDate, months: number): PlainDate =>
  branded(Temporal.PlainDate.from(date).add({ months }))

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekdayOf = (date: PlainDate): number => Temporal.PlainDate.from(date).dayOfWeek

export const dayOfMonth = (date: PlainDate): number => Temporal.PlainDate.from(date).day

/** The day of a wall-clock time. */
export const dayOf = (time: PlainDateTime): PlainDate => time.slice(0, 10) as PlainDate

/** `HH:MM` of a wall-clock time. */
export const clockOf = (time: PlainDateTime): string => time.slice(11, 16)

/** A day and `HH:MM` as one wall-clock time. */
export const at = (date: PlainDate, clock: string): PlainDateTime => `${date}T${clock}` as PlainDateTime

/** A wall-clock time `minutes` later, past midnight into the next day. */
export const minutesLater = (time: PlainDateTime, minutes: number): PlainDateTime =>
  // Temporal's text of a time cut to minutes is what the brand stands for.
  Temporal.PlainDateTime.from(time).add({ minutes }).toString({ smallestUnit: 'minute' }) as PlainDateTime

/** The earlier of two days; a missing one does not count. */
export const earlier = (one: PlainDate | null, other: PlainDate | null): PlainDate | null => {
  if (one === null) return other
  if (other === null) return one
  return one < other ? one : other
}
