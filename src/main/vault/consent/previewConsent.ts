import type { ReadHandler } from '#vault/policies.ts'
import type { TableName } from '#vault/storage/tables.ts'
import { writtenSince } from '#vault/storage/erasing.ts'
import { backupFiles } from '#vault/storage/outsideFiles.ts'
import { aboveAfter } from './aboveConsent.ts'

export const previewConsent: ReadHandler<'consent.preview'> = (db, { circleId, change }) => {
  const { rows, briefs, takeaways } = aboveAfter(db, circleId, change)
  const count = (table: TableName): number => rows.filter((row) => row.table === table).length
  const since = writtenSince(db, [
    ...rows,
    ...briefs.map((id) => ({ table: 'topic' as const, id })),
    ...takeaways.map((id) => ({ table: 'turn' as const, id })),
  ])
  return {
    above: {
      topics: count('topic'),
      briefs: briefs.length,
      takeaways: takeaways.length,
      contributions: count('contribution'),
      notes: count('note'),
      steps: count('next_step'),
      boardItems: count('board_item'),
    },
    copies:
      since === null
        ? 0
        : backupFiles(db).filter(({ state, madeOn }) => state !== 'destroyed' && madeOn >= since).length,
  }
}
