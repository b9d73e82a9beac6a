import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { classes } from './classes.ts'

export type ChoiceOption<V extends string> = {
  readonly value: V
  readonly label: string
  /** A quiet half sentence after it. */
  readonly explains?: string
}

type ChoiceProps<V extends string> = {
  readonly label: string
  readonly value: V
  readonly onChange: (value: V) => void
  readonly options: readonly ChoiceOption<V>[]
  readonly isQuestion?: boolean
  readonly hideLabel?: boolean
  readonly isDisabled?: boolean
}

/** One of a few, all of them in sight. */
export const Choice = <V extends string>({
  label,
  value,
  onChange,
  options,
  isQuestion = false,
  hideLabel = false,
  isDisabled = false,
}: ChoiceProps<V>): ReactNode => (
  <RadioGroup
    className={classes('labelled', isQuestion && 'question')}
    value={value}
    isDisabled={isDisabled}
    // The values of a radio group are the ones its options were given.
    onChange={(chosen) => onChange(chosen as V)}
  >
    <Label className={hideLabel ? 'only-read-aloud' : 'label'}>{label}</Label>
    <div className="choices">
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className="choice">
          <span className="dot" />
          <span>
            {option.label}
            {option.explains !== undefined && <span className="explains"> · {option.explains}</span>}
          </span>
        </Radio>
      ))}
    </div>
  </RadioGroup>
)
