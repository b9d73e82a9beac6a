import type { PlainDate, PlainDateTime } from '#shared/dates.ts'

/**
 * `day` 3 December (with the year where it is not this one) · `weekday` Tuesday 15 December ·
 * `full` 3 December 2026 · `short` 3 Dec · and for what comes soon, whatever the year, `soon` 3 Dec of a `dayOfWeek` Tue
 */
export type DateStyle = 'day' | 'weekday' | 'full' | 'short' | 'soon' | 'dayOfWeek'

const options = {
  day: { day: 'numeric', month: 'long' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  soon: { day: 'numeric', month: 'short' },
  dayOfWeek: { weekday: 'short' },
} as const satisfies Record<DateStyle, Intl.DateTimeFormatOptions>

/** Plain dates have no zone: they are formatted as the day they name, whatever the clock's zone. */
const asUtc = (date: string): Date => new Date(`${date.slice(0, 10)}T12:00:00Z`)

export const formatDate = (tag: string, date: PlainDate, style: DateStyle, thisYear: number): string => {
  const at = asUtc(date)
  const partsWith = (more: Intl.DateTimeFormatOptions): Intl.DateTimeFormatPart[] =>
    new Intl.DateTimeFormat(tag, { ...options[style], ...more, timeZone: 'UTC' }).formatToParts(at)
  const plain = partsWith({})
  const saysYear = ['day', 'weekday', 'short'].includes(style) && at.getUTCFullYear() !== thisYear
  const parts = saysYear ? partsWith({ year: 'numeric' }) : plain
  // Some locales put a comma behind the weekday only where a year follows; beside dates without one that reads as a slip.
  const behindWeekday = plain[0]?.type === 'weekday' ? plain[1]?.value : undefined
  return parts
    .map(({ value }, index) =>
      index === 1 && parts[0]?.type === 'weekday' ? (behindWeekday ?? value) : value,
    )
    .join('')
}

/** `19:00` of a wall-clock date and time. */
export const formatTime = (tag: string, at: PlainDateTime): string =>
  new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }).format(
    new Date(`${at}:00Z`),
  )

/** Whole days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((asUtc(to).getTime() - asUtc(from).getTime()) / 86_400_000)

/** The day on this computer's wall clock. */
export const todayHere = (now: Date = new Date()): PlainDate => {
  const two = (part: number): string => String(part).padStart(2, '0')
  // A date on the wall clock is a plain date by construction.
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as PlainDate
}

/** "today", "yesterday", "12 days ago", "in 3 weeks": the coarsest unit that is still honest. */
export const formatDistance = (tag: string, from: PlainDate, to: PlainDate): string => {
  const days = daysBetween(from, to)
  const format = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  const size = Math.abs(days)
  if (size < 21) return format.format(days, 'day')
  if (size < 70) return format.format(Math.trunc(days / 7), 'week')
  if (size < 730) return format.format(Math.trunc(days / 30.44), 'month')
  return format.format(Math.trunc(days / 365.25), 'year')
}
