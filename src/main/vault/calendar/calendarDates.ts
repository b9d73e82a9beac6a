import { mostCalendarDates } from '#shared/contract/calendar.ts'
import type { PlainDate } from '#shared/dates.ts'
import { at } from '#shared/domain/calendar.ts'
import { datesAhead, type DateAhead } from '#shared/domain/datesAhead.ts'
import type { CircleId, SessionId } from '#shared/ids.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { codeWordOf, requireCircle } from '#vault/storage/circles.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { sessionsOf } from '#vault/storage/sessions.ts'

export type CalendarDate = DateAhead & { readonly minutes: number; readonly sessionId: SessionId | null }

/** Newest first, so that whatever is still to come is among them. */
const mostSessions = 500

/** The meetings to come, from this day on; one earlier today still counts. */
export const calendarDates = (db: ReadDb, circleId: CircleId, today: PlainDate): readonly CalendarDate[] => {
  const { cadence, sessionMinutes } = requireCircle(db, circleId)
  const sessions = sessionsOf(db, circleId, { offset: 0, limit: mostSessions }).filter(
    ({ status }) => status !== 'cancelled',
  )
  const planned = sessions.filter(({ status }) => status === 'planned')
  const [last] = sessions
  const dates = {
    planned: planned.map(({ plannedFor }) => plannedFor),
    last: last?.plannedFor ?? null,
    cadence,
  }
  return datesAhead(dates, at(today, '00:00'), mostCalendarDates).map((date) => {
    const session = planned.find(({ plannedFor }) => date.isPlanned && plannedFor === date.at)
    return { ...date, minutes: session?.lengthMinutes ?? sessionMinutes, sessionId: session?.id ?? null }
  })
}

export const listCalendarDates: ReadHandler<'calendar.dates'> = (db, { circleId }, { now }) => ({
  dates: calendarDates(db, circleId, now.today).map((date) => ({ at: date.at, isPlanned: date.isPlanned })),
  minutes: requireCircle(db, circleId).sessionMinutes,
  codeWord: codeWordOf(db, circleId) ?? '',
})
