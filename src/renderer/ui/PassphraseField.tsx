import { useState, type ReactNode } from 'react'
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components'
import { useText } from '#i18n/index.ts'
import { classes } from './classes.ts'
import type { FieldProps } from './Field.tsx'
import { IconButton } from './IconButton.tsx'

type PassphraseFieldProps = Pick<
  FieldProps,
  'label' | 'value' | 'onChange' | 'hint' | 'correction' | 'autoFocus' | 'isQuestion' | 'onBlur'
> & {
  /** While what was typed is being tried: nothing changes meanwhile, and the focus stays. */
  readonly isTried?: boolean
  /** Shown in clear from the start: a new passphrase is easier to get right when it can be read. */
  readonly startsRevealed?: boolean
  /** Between field and hint: the strength line. */
  readonly children?: ReactNode
}

/** A passphrase: hidden or shown, never offered to a password store or a spell checker. */
export const PassphraseField = ({
  label,
  value,
  onChange,
  hint,
  correction,
  autoFocus = false,
  isTried = false,
  isQuestion = false,
  onBlur,
  startsRevealed = false,
  children,
}: PassphraseFieldProps): ReactNode => {
  const { t } = useText()
  const [isRevealed, setIsRevealed] = useState(startsRevealed)
  return (
    <TextField
      className={classes('labelled', isQuestion && 'question', correction !== undefined && 'correction')}
      type={isRevealed ? 'text' : 'password'}
      value={value}
      onChange={onChange}
      maxLength={1_024}
      autoFocus={autoFocus}
      isReadOnly={isTried}
      isInvalid={correction !== undefined}
      validationBehavior="aria"
      autoComplete="off"
      spellCheck="false"
      {...(onBlur === undefined ? {} : { onBlur })}
    >
      <Label className="label">{label}</Label>
      <div className="field">
        <Input autoCapitalize="off" />
        <IconButton
          icon={isRevealed ? 'veil' : 'eye'}
          label={isRevealed ? t('ui.hide') : t('ui.show')}
          onPress={() => setIsRevealed(!isRevealed)}
        />
      </div>
      {children}
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
