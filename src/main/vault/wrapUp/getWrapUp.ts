import { nextDates } from '#shared/domain/cadence.ts'
import { at, dayOf } from '#shared/domain/calendar.ts'
import { datesAhead } from '#shared/domain/datesAhead.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import { myPulse } from '#vault/storage/pulses.ts'
import { requireSession, sessionsOf } from '#vault/storage/sessions.ts'
import { standingOfRecord } from './readRecord.ts'

const mostSuggested = 2

/** Newest first, so that whatever is still to come is among them. */
const mostSessions = 500

export const getWrapUp: ReadHandler<'wrapUp.get'> = (db, { sessionId }, { now }) => {
  const { circleId, plannedFor } = requireSession(db, sessionId)
  const { cadence } = requireCircle(db, circleId)
  const planned = sessionsOf(db, circleId, { offset: 0, limit: mostSessions }).filter(
    ({ status, id }) => status === 'planned' && id !== sessionId,
  )
  const [first] = datesAhead(
    { planned: planned.map((each) => each.plannedFor), last: null, cadence },
    at(now.today, '00:00'),
    1,
  )
  const next = planned.find((each) => first?.isPlanned === true && each.plannedFor === first.at)
  return {
    ...standingOfRecord(db, sessionId),
    pulse: myPulse(db, sessionId) ?? null,
    next: next === undefined ? null : { sessionId: next.id, at: next.plannedFor },
    suggested:
      next === undefined
        ? nextDates(cadence, plannedFor, 60)
            .filter((date) => dayOf(date) > now.today)
            .slice(0, mostSuggested)
        : [],
  }
}
