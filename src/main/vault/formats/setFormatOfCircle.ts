import type { WriteHandler } from '#vault/policies.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import { chooseFormat, formatOfCircle, requireFormat } from '#vault/storage/formats.ts'
import { summaryOf } from './formatOfCircle.ts'

/** Sessions that are planned already keep the steps they have. */
export const setFormatOfCircle: WriteHandler<'formats.setOfCircle'> = (
  db,
  { circleId, formatId },
  { now, changed },
) => {
  requireCircle(db, circleId)
  if (formatId !== null) requireFormat(db, formatId)
  chooseFormat(db, circleId, formatId, now.today)
  changed('circles.changed', { ids: [circleId] })
  return summaryOf(formatOfCircle(db, circleId))
}
