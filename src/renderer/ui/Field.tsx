import type { ReactNode, Ref } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import { useAliasView, useTakesText } from './aliasView.ts'
import { classes } from './classes.ts'

export type FieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Stays under the field. */
  readonly hint?: ReactNode
  /** A sentence that says what to correct; the field turns amber and the sentence is read out. */
  readonly correction?: string | undefined
  readonly placeholder?: string
  readonly maxLength?: number
  readonly autoFocus?: boolean
  readonly isDisabled?: boolean
  readonly isRequired?: boolean
  /** Several lines; grows with its text. */
  readonly isMultiLine?: boolean
  /** The label as a serif question (onboarding). */
  readonly isQuestion?: boolean
  /** The label is only read aloud: something beside the field says it already. */
  readonly hideLabel?: boolean
  readonly onBlur?: () => void
  readonly inputRef?: Ref<HTMLInputElement>
}

export const Field = ({
  label,
  value,
  onChange,
  hint,
  correction,
  placeholder,
  maxLength = 200,
  autoFocus = false,
  isDisabled = false,
  isRequired = false,
  isMultiLine = false,
  isQuestion = false,
  hideLabel = false,
  onBlur,
  inputRef,
}: FieldProps): ReactNode => {
  const { isOn: isCovered } = useAliasView()
  useTakesText()
  return (
    <TextField
      className={classes('labelled', isQuestion && 'question', correction !== undefined && 'correction')}
      value={value}
      onChange={onChange}
      maxLength={maxLength}
      autoFocus={autoFocus}
      isDisabled={isDisabled}
      isRequired={isRequired}
      isReadOnly={isCovered}
      isInvalid={correction !== undefined}
      validationBehavior="aria"
      autoComplete="off"
      spellCheck="false"
      {...(onBlur === undefined ? {} : { onBlur })}
    >
      <Label className={hideLabel ? 'only-read-aloud' : 'label'}>{label}</Label>
      <div className="field">
        {isMultiLine ? (
          <TextArea {...(placeholder === undefined ? {} : { placeholder })} />
        ) : (
          <Input
            {...(placeholder === undefined ? {} : { placeholder })}
            {...(inputRef === undefined ? {} : { ref: inputRef })}
          />
        )}
      </div>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <div role="alert" className="correction-words">
        <FieldError className="correction-text">{correction}</FieldError>
      </div>
    </TextField>
  )
}
