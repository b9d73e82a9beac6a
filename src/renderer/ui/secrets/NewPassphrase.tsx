import { useState, type ReactNode } from 'react'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { PassphraseField } from '../PassphraseField.tsx'
import { TextLink } from '../TextLink.tsx'
import { PassphraseStrength, usePassphraseGrade } from './PassphraseStrength.tsx'

type NewPassphraseProps = {
  readonly label: string
  readonly value: string
  /** `isEnough`: the vault would take it. */
  readonly onChange: (value: string) => void
  readonly onGrade: (isEnough: boolean) => void
  /** Names it must not lean on. */
  readonly about?: readonly string[]
  readonly isQuestion?: boolean
  readonly autoFocus?: boolean
  readonly isDisabled?: boolean
  readonly correction?: string | undefined
}

/** A passphrase to be chosen: shown in clear, graded as it grows, with a generated one on offer. */
export const NewPassphrase = ({
  label,
  value,
  onChange,
  onGrade,
  about = [],
  isQuestion = false,
  autoFocus = false,
  isDisabled = false,
  correction,
}: NewPassphraseProps): ReactNode => {
  const { t } = useText()
  const suggest = useAct('vault.suggestPassphrase')
  const [suggested, setSuggested] = useState<string>()
  const grade = usePassphraseGrade(value, about)
  const isEnough = grade?.enough === true && value !== ''
  const [told, setTold] = useState(false)
  if (told !== isEnough) {
    setTold(isEnough)
    queueMicrotask(() => onGrade(isEnough))
  }
  return (
    <PassphraseField
      label={label}
      value={value}
      onChange={onChange}
      isQuestion={isQuestion}
      autoFocus={autoFocus}
      isTried={isDisabled}
      correction={correction}
      startsRevealed
      hint={
        value !== '' && value === suggested ? (
          t('words.suggested')
        ) : (
          <TextLink
            isDisabled={isDisabled || suggest.isBusy}
            onPress={() => {
              void suggest.run({}).then((answer) => {
                if (!answer.ok) return
                setSuggested(answer.value.passphrase)
                onChange(answer.value.passphrase)
              })
            }}
          >
            {t('words.suggest')}
          </TextLink>
        )
      }
    >
      <PassphraseStrength grade={grade} isEmpty={value === ''} />
    </PassphraseField>
  )
}
