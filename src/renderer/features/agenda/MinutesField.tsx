import { useState, type ReactNode } from 'react'
import { mostMinutes } from '#shared/domain/formats/validation.ts'
import { useText } from '#i18n/index.ts'
import { IconButton } from '#ui/index.ts'

type MinutesFieldProps = {
  /** The step's title. */
  readonly of: string
  readonly seconds: number
  readonly onChange: (seconds: number) => void
}

/** Minutes in place: a field between minus and plus; Enter or leaving the field keeps them. */
export const MinutesField = ({ of, seconds, onChange }: MinutesFieldProps): ReactNode => {
  const { t, number } = useText()
  const [typed, setTyped] = useState<string | null>(null)
  const shown = number(seconds / 60)
  const keep = (): void => {
    if (typed === null) return
    const minutes = readMinutes(typed)
    setTyped(null)
    if (minutes !== null && minutes * 60 !== seconds) onChange(minutes * 60)
  }
  return (
    <span className="minutes-field">
      <IconButton
        icon="minus"
        label={t('agenda.minutes.less', { step: of })}
        isDisabled={seconds === 0}
        onPress={() => onChange(withMinutes(seconds, -1))}
      />
      <input
        inputMode="decimal"
        autoComplete="off"
        aria-label={t('agenda.minutes.of', { step: of })}
        value={typed ?? shown}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          // What is typed here belongs to the field, not to the list around it.
          if (event.key !== 'Tab') event.stopPropagation()
          if (event.key === 'Enter') keep()
          if (event.key === 'Escape') setTyped(null)
        }}
      />
      <IconButton
        icon="plus"
        label={t('agenda.minutes.more', { step: of })}
        isDisabled={seconds >= mostMinutes * 60}
        onPress={() => onChange(withMinutes(seconds, 1))}
      />
    </span>
  )
}

/** A minute more or less, within what a step can take; half minutes become whole ones. */
export const withMinutes = (seconds: number, by: 1 | -1): number => {
  const minutes = by === 1 ? Math.floor(seconds / 60) + 1 : Math.ceil(seconds / 60) - 1
  return Math.min(Math.max(minutes, 0), mostMinutes) * 60
}

/** "12", "1.5" or "1,5"; null for what is no number of minutes a step can take. Half minutes are the smallest. */
export const readMinutes = (typed: string): number | null => {
  const written = typed.trim().replace(',', '.')
  const minutes = Number(written)
  if (written === '' || !Number.isFinite(minutes) || minutes < 0 || minutes > mostMinutes) return null
  return Math.round(minutes * 2) / 2
}
