import type { RowCounts } from '#shared/contract/backup.ts'
import type { Text } from '#i18n/index.ts'

const kinds = ['person', 'circle', 'session', 'note', 'topic', 'next_step'] as const

/** What could not be rescued, a line for each kind of thing, the small ones together. */
export const missingLines = ({ t }: Text, missing: RowCounts): string[] => {
  const named = kinds.flatMap((kind) => {
    const count = missing[kind] ?? 0
    return count === 0 ? [] : [t(`vault.rescue.missing.${kind}`, { count })]
  })
  const isNamed = (name: string): boolean => kinds.some((kind) => kind === name)
  const others = Object.entries(missing).reduce(
    (sum, [name, count]) => (isNamed(name) ? sum : sum + count),
    0,
  )
  return others === 0 ? named : [...named, t('vault.rescue.missing.other', { count: others })]
}
