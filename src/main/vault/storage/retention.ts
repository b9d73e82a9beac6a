import type { PlainDate, PlainDateTime } from '#shared/dates.ts'
import { dayOf } from '#shared/domain/calendar.ts'
import { daysFor, purgeOn, type CircleRetentionDays, type RetentionDays } from '#shared/domain/retention.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CircleId } from '#shared/ids.ts'
import type { ReadDb } from './database.ts'

const circleDays = 'private_days, agreed_days, check_in_days, pulse_days, after_leave_days, after_close_days'

/** How long texts of this circle stay: its own values where it has some, the vault's elsewhere. */
export const retentionFor = (db: ReadDb, circleId: CircleId | null): RetentionDays => {
  const vault = db.get<RetentionDays>(`SELECT ${circleDays}, journal_days FROM vault`)
  if (vault === undefined) throw new SubrosaError('corrupt', { reason: 'database-damaged' })
  if (circleId === null) return vault
  const circle = db.get<CircleRetentionDays>(`SELECT ${circleDays} FROM circle WHERE id = $id`, {
    id: circleId,
  })
  return daysFor(vault, circle ?? null)
}

/** When attendance and pulse of a session go: they count from the day it is held. */
export const pulseEnd = (db: ReadDb, circleId: CircleId, plannedFor: PlainDateTime): PlainDate | null =>
  purgeOn({ as: 'pulse', sessionOn: dayOf(plannedFor) }, retentionFor(db, circleId))
