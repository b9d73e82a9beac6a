import type { ReactNode } from 'react'
import type { PlainDate } from '#shared/dates.ts'
import { parseTypedDate } from '#shared/domain/typedDates.ts'
import { todayHere, useText } from '#i18n/index.ts'
import { Field } from './Field.tsx'

/** A day as it was typed, and the one that stood there before: unchanged words mean that one, even if it has passed. */
export type TypedDay = {
  readonly words: string
  readonly before?: { readonly words: string; readonly day: PlainDate }
}

/** The day the words mean, today or later; null when they mean none. */
export const readDay = ({ words, before }: TypedDay, today: PlainDate = todayHere()): PlainDate | null =>
  before !== undefined && words.trim() === before.words ? before.day : parseTypedDate(words, today)

type DayFieldProps = {
  readonly label: string
  readonly day: TypedDay
  readonly onChange: (words: string) => void
  /** Says under the field that no day was found; set when somebody tried to go on. */
  readonly isAskedFor?: boolean
  readonly autoFocus?: boolean
}

/** A date typed in words, shown as the day it means before anything is kept. */
export const DayField = ({
  label,
  day,
  onChange,
  isAskedFor = false,
  autoFocus = false,
}: DayFieldProps): ReactNode => {
  const text = useText()
  const read = readDay(day)
  return (
    <Field
      label={label}
      value={day.words}
      onChange={onChange}
      autoFocus={autoFocus}
      maxLength={100}
      hint={read === null ? text.t('ui.day.hint') : <b>{text.date(read, 'weekday')}</b>}
      correction={isAskedFor && read === null ? text.t('ui.day.unread') : undefined}
    />
  )
}
