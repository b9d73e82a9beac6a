import type { RowCounts } from '#shared/contract/backup.ts'
import type { Text } from '#i18n/index.ts'

/** What a backup holds, in words: "2 circles, 7 sessions, 61 notes and 12 next steps". */
export const contentsWords = ({ t }: Text, rows: RowCounts): string =>
  t('vault.contents', {
    circles: rows['circle'] ?? 0,
    sessions: rows['session'] ?? 0,
    notes: rows['note'] ?? 0,
    steps: rows['next_step'] ?? 0,
  })
