import type { Text } from './text.ts'

/** "one" to "twelve" in words, more in figures. */
export const sayNumber = ({ t }: Text, n: number): string => t('ui.number.words', { n: String(n) })

/** "two hours", "one hour and 30 minutes", "45 minutes". */
export const sayMinutes = ({ t }: Text, total: number): string => {
  const hours = Math.trunc(total / 60)
  const minutes = total % 60
  return t('ui.minutes.words', { hours, minutes, both: hours > 0 && minutes > 0 ? 'yes' : 'no' })
}
