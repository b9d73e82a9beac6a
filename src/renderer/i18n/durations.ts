import type { Text } from './text.ts'

/** "one" to "twelve" in words, more in figures. */
export const sayNumber = ({ t }: Text, n: number): string => t('ui.number.words', { n: String(n) })

/** "two hours", "one hour and 30 minutes", "45 minutes". */
export const sayMinutes = ({ t }: Text, total: number): string => {
  const hours = Math.trunc(total / 60)
  const minutes = total % 60
  return t('ui.minutes.words', { hours, minutes, both: hours > 0 && minutes > 0 ? 'yes' : 'no' })
}

/** A span in the coarsest unit that is still honest: 12 days, 3 weeks, 4 months. */
export const coarseSpan = (
  days: number,
): { readonly unit: 'days' | 'weeks' | 'months'; readonly n: number } => {
  if (days < 14) return { unit: 'days', n: days }
  if (days < 70) return { unit: 'weeks', n: Math.trunc(days / 7) }
  return { unit: 'months', n: Math.trunc(days / 30.44) }
}
