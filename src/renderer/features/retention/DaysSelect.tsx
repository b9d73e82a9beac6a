import type { ReactNode } from 'react'
import { useText } from '#i18n/index.ts'
import { Select } from '#ui/index.ts'

/** Null keeps, or goes by the vault's. */
export type Days = number | null

const offered = [14, 30, 60, 90, 180, 365, 400, 730]

type DaysSelectProps = {
  readonly label: string
  readonly days: Days
  /** What no number means here, in words. */
  readonly none: string
  readonly onChange: (days: Days) => void
}

/** So many days, or none; a number that is not among those offered is offered too. */
export const DaysSelect = ({ label, days, none, onChange }: DaysSelectProps): ReactNode => {
  const { t } = useText()
  const counts = [...new Set([...offered, ...(days === null ? [] : [days])])].toSorted((a, b) => a - b)
  return (
    <Select
      label={label}
      value={days === null ? 'none' : String(days)}
      onChange={(chosen) => onChange(chosen === 'none' ? null : Number(chosen))}
      options={[
        ...counts.map((count) => ({ value: String(count), label: t('retention.days', { n: count }) })),
        { value: 'none', label: none },
      ]}
    />
  )
}
