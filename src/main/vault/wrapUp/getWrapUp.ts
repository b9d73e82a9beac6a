import { nextDates } from '#shared/domain/cadence.ts'
import { at, dayOf } from '#shared/domain/calendar.ts'
import { datesAhead } from '#shared/domain/datesAhead.ts'
import type { SessionId } from '#shared/ids.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { recordOf } from '#vault/storage/agreedRecords.ts'
import { myPulse } from '#vault/storage/pulses.ts'
import { requireSession, sessionsOf } from '#vault/storage/sessions.ts'

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
    ...recordStanding(db, sessionId),
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

const recordStanding = (db: ReadDb, sessionId: SessionId) => {
  const record = recordOf(db, sessionId)
  if (record === undefined || record.plain === '') return { record: 'empty' as const, approvedOn: null }
  return record.state === 'approved'
    ? { record: 'approved' as const, approvedOn: record.approvedOn }
    : { record: 'open' as const, approvedOn: null }
}
