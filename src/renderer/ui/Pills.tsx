import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'

export type Pill<V extends string> = { readonly value: V; readonly label: string }

type PillsProps<V extends string> = {
  readonly label: string
  /** Null while nothing is chosen. */
  readonly value: V | null
  readonly onChange: (value: V) => void
  readonly options: readonly Pill<V>[]
  readonly hideLabel?: boolean
  readonly isDisabled?: boolean
  readonly size?: 'normal' | 'small'
}

/** One of a few short answers in a line, each one press away; arrow keys go along it. */
export const Pills = <V extends string>({
  label,
  value,
  onChange,
  options,
  hideLabel = false,
  isDisabled = false,
  size = 'normal',
}: PillsProps<V>): ReactNode => (
  <RadioGroup
    className="labelled"
    orientation="horizontal"
    value={value}
    isDisabled={isDisabled}
    // The values of a radio group are the ones its options were given.
    onChange={(chosen) => onChange(chosen as V)}
  >
    <Label className={hideLabel ? 'only-read-aloud' : 'label'}>{label}</Label>
    <div className="answers" data-size={size}>
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className="answer">
          {option.label}
        </Radio>
      ))}
    </div>
  </RadioGroup>
)
