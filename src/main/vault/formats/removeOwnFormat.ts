import type { WriteHandler } from '#vault/policies.ts'
import { chooseFormat, circlesWithFormat, removeFormat, requireOwnFormat } from '#vault/storage/formats.ts'

export const removeOwnFormat: WriteHandler<'formats.remove'> = (db, { formatId }, { now, changed }) => {
  requireOwnFormat(db, formatId)
  const circles = circlesWithFormat(db, formatId)
  for (const circleId of circles) chooseFormat(db, circleId, null, now.today)
  removeFormat(db, formatId, now.today)
  changed('formats.changed', { ids: [formatId] })
  if (circles.length > 0) changed('circles.changed', { ids: circles })
  return {}
}
