import { useState, type FormEvent, type ReactNode } from 'react'
import type { OpenVault, RetentionPreset } from '#shared/contract/vault.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { NewPassphrase } from '#ui/secrets/index.ts'
import { Button, Choice, ErrorNotice, Field, ProgressLine, useCommand } from '#ui/index.ts'
import { usePlaceOfVault } from './placeOfVault.ts'
import { PlaceQuestion } from './PlaceQuestion.tsx'
import './onboarding.css'

type QuestionsProps = {
  readonly onMade: (vault: OpenVault, words: readonly string[]) => void
  readonly onRestore: () => void
  readonly onOpenExisting: () => void
  readonly isFirst: boolean
}

/** Three questions on one page; the vault is made from the answers. */
export const Questions = ({ onMade, onRestore, onOpenExisting, isFirst }: QuestionsProps): ReactNode => {
  const { t, language } = useText()
  const [myName, setMyName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [isEnough, setIsEnough] = useState(false)
  const [preset, setPreset] = useState<RetentionPreset>('short_lived')
  const [named, setName] = useState<string>()
  const name = named ?? t('onboarding.suggestedName')
  const place = usePlaceOfVault()
  const make = useAct('vault.create')
  const isReady = myName.trim() !== '' && isEnough && name.trim() !== '' && place.chosen !== undefined

  useCommand('open-backup', make.isBusy ? null : onRestore)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!isReady || make.isBusy || place.chosen === undefined) return
    const answer = await make.run({ folder: place.chosen.token, name, myName, passphrase, preset, language })
    if (answer.ok) onMade(answer.value.vault, answer.value.words)
  }

  return (
    <form className="stack onboarding" onSubmit={(event) => void submit(event)}>
      <p className="overline">{t('onboarding.overline')}</p>
      <Field
        label={t('onboarding.name')}
        isQuestion
        value={myName}
        onChange={setMyName}
        isDisabled={make.isBusy}
        autoFocus
      />
      <NewPassphrase
        label={t('onboarding.passphrase')}
        isQuestion
        value={passphrase}
        onChange={setPassphrase}
        onGrade={setIsEnough}
        about={[myName, name]}
        isDisabled={make.isBusy}
      />
      <Choice
        label={t('onboarding.keep')}
        isQuestion
        value={preset}
        onChange={setPreset}
        isDisabled={make.isBusy}
        options={[
          {
            value: 'short_lived',
            label: t('onboarding.preset.short_lived'),
            explains: t('onboarding.preset.short_lived.explains'),
          },
          { value: 'strict', label: t('onboarding.preset.strict') },
          { value: 'keep_longer', label: t('onboarding.preset.keep_longer') },
        ]}
      />
      <PlaceQuestion name={name} onName={setName} place={place} isDisabled={make.isBusy} />
      <ErrorNotice error={make.error} />
      {make.isBusy ? (
        <ProgressLine progress={make.progress} label={t('onboarding.making')} />
      ) : (
        <div className="across onboarding-acts">
          <Button look="prime" type="submit" isDisabled={!isReady}>
            {t('onboarding.make')}
          </Button>
          <Button look="quiet" onPress={onRestore}>
            {t('onboarding.restore')}
          </Button>
          <Button look="quiet" onPress={onOpenExisting}>
            {isFirst ? t('onboarding.existing') : t('onboarding.back')}
          </Button>
        </div>
      )}
    </form>
  )
}
