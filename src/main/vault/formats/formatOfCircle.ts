import type { FormatSummary, FormatView } from '#shared/contract/formats.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { formatOfCircle } from '#vault/storage/formats.ts'

export const summaryOf = (format: FormatView): FormatSummary => ({
  id: format.id,
  name: format.name,
  purpose: format.purpose,
  family: format.family,
  size: format.size,
  plannedMinutes: format.plannedMinutes,
  defaultTurns: format.defaultTurns,
  isBuiltIn: format.isBuiltIn,
})

export const getFormatOfCircle: ReadHandler<'formats.ofCircle'> = (db, { circleId }) =>
  summaryOf(formatOfCircle(db, circleId))
