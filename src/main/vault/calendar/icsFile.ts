import ical, { ICalEventClass } from 'ical-generator'
import type { PlainDate, PlainDateTime } from '#shared/dates.ts'
import { minutesLater } from '#shared/domain/calendar.ts'

export type CalendarEntry = { readonly uid: string; readonly at: PlainDateTime; readonly minutes: number }

/** The library writes a floating time by the parts of its UTC day. */
const asFloating = (time: PlainDateTime): Date => new Date(`${time}Z`)

/**
 * An iCalendar file (RFC 5545). Times are floating: seven in the evening stays seven in the evening, whatever becomes of
 * summer time, and no time zone tells where people live. No place, no people, no description, no program's name.
 * @param today the stamp every entry needs; to the day, so that it does not tell when somebody sat at the computer
 */
export const icsFile = (title: string, entries: readonly CalendarEntry[], today: PlainDate): string => {
  const calendar = ical({ prodId: { company: 'calendar', product: 'calendar' } })
  for (const { uid, at, minutes } of entries) {
    calendar.createEvent({
      id: uid,
      start: asFloating(at),
      end: asFloating(minutesLater(at, minutes)),
      floating: true,
      stamp: new Date(`${today}T00:00:00Z`),
      summary: title,
      class: ICalEventClass.PRIVATE,
    })
  }
  return calendar.toString()
}
