import type { PlainDate, PlainDateTime } from '#shared/dates.ts'
import { dayOf } from '#shared/domain/calendar.ts'
import type { CircleId } from '#shared/ids.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { endOf } from '#vault/storage/retention.ts'

/** When a session goes: it counts from its last change, and never from a day before it takes place. */
export const sessionEnd = (
  db: ReadDb,
  circleId: CircleId,
  plannedFor: PlainDateTime,
  today: PlainDate,
): PlainDate | null => {
  const day = dayOf(plannedFor)
  return endOf(db, circleId, { as: 'agreed', changedOn: day > today ? day : today })
}
