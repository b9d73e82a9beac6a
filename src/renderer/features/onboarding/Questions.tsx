import { useState, type FormEvent, type ReactNode } from 'react'
import type { OpenVault, RetentionPreset } from '#shared/contract/vault.ts'
import { useAct } from '#bridge/index.ts'
import { DemoOffer, useDemo } from '#features/demo/index.ts'
import { useText } from '#i18n/index.ts'
import { NewPassphrase } from '#ui/secrets/index.ts'
import { Button, Choice, ErrorNotice, Field, ProgressLine, useCommand } from '#ui/index.ts'
import { usePlaceOfVault } from './placeOfVault.ts'
import { PlaceQuestion } from './PlaceQuestion.tsx'
import './onboarding.css'

type QuestionsProps = {
  readonly onMade: (vault: OpenVault, words: readonly string[]) => void
  readonly onDemo: (vault: OpenVault) => void
  readonly onRestore: () => void
  readonly onOpenExisting: () => void
  readonly isFirst: boolean
}

/** Three questions on one page; the vault is made from the answers. */
export const Questions = ({
  onMade,
  onDemo,
  onRestore,
  onOpenExisting,
  isFirst,
}: QuestionsProps): ReactNode => {
  const { t, language } = useText()
  const [myName, setMyName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [isEnough, setIsEnough] = useState(false)
  const [preset, setPreset] = useState<RetentionPreset>('short_lived')
  const [named, setName] = useState<string>()
  const name = named ?? t('onboarding.suggestedName')
  const place = usePlaceOfVault()
  const make = useAct('vault.create')
  const demo = useDemo(onDemo)
  const isBusy = make.isBusy || demo.isBusy
  const isReady = myName.trim() !== '' && isEnough && name.trim() !== '' && place.chosen !== undefined

  useCommand('open-backup', isBusy ? null : onRestore)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!isReady || isBusy || place.chosen === undefined) return
    const answer = await make.run({ folder: place.chosen.token, name, myName, passphrase, preset, language })
    if (answer.ok) onMade(answer.value.vault, answer.value.words)
  }

  return (
    <form className="stack onboarding" onSubmit={(event) => void submit(event)}>
      <div className="onboarding-head">
        <p className="overline">{t('onboarding.overline')}</p>
        {isFirst && <DemoOffer demo={demo} isDisabled={make.isBusy} isShort />}
      </div>
      <Field
        label={t('onboarding.name')}
        isQuestion
        value={myName}
        onChange={setMyName}
        isDisabled={isBusy}
        autoFocus
      />
      <NewPassphrase
        label={t('onboarding.passphrase')}
        isQuestion
        value={passphrase}
        onChange={setPassphrase}
        onGrade={setIsEnough}
        about={[myName, name]}
        isDisabled={isBusy}
      />
      <Choice
        label={t('onboarding.keep')}
        isQuestion
        value={preset}
        onChange={setPreset}
        isDisabled={isBusy}
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
      <PlaceQuestion name={name} onName={setName} place={place} isDisabled={isBusy} />
      <ErrorNotice error={make.error} />
      {make.isBusy ? (
        <ProgressLine progress={make.progress} label={t('onboarding.making')} />
      ) : (
        <div className="across onboarding-acts">
          <Button look="prime" type="submit" isDisabled={!isReady || demo.isBusy}>
            {t('onboarding.make')}
          </Button>
          <Button look="quiet" isDisabled={demo.isBusy} onPress={onRestore}>
            {t('onboarding.restore')}
          </Button>
          <Button look="quiet" isDisabled={demo.isBusy} onPress={onOpenExisting}>
            {isFirst ? t('onboarding.existing') : t('onboarding.back')}
          </Button>
        </div>
      )}
    </form>
  )
}
