import type { PlainDate } from '#shared/dates.ts'
import type { CircleId } from '#shared/ids.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { endOf } from '#vault/storage/retention.ts'

/** When a next step or follow-up changed today goes. */
export const stepEnd = (db: ReadDb, circleId: CircleId | null, today: PlainDate): PlainDate | null =>
  endOf(db, circleId, { as: 'agreed', changedOn: today })
