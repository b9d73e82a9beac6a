import { useState, type ReactNode } from 'react'
import { useText } from '#i18n/index.ts'
import { Button, Field, Notice, TextLink } from '#ui/index.ts'
import type { PlaceOfVault } from './placeOfVault.ts'

type PlaceQuestionProps = {
  readonly name: string
  readonly onName: (name: string) => void
  readonly place: PlaceOfVault
  readonly isDisabled: boolean
}

const asPath = (inside: ReactNode): ReactNode => <span className="path">{inside}</span>

/** Not a fourth question: one line that says what was assumed, and a way to change it. */
export const PlaceQuestion = ({ name, onName, place, isDisabled }: PlaceQuestionProps): ReactNode => {
  const { t, rich } = useText()
  const [isChanging, setIsChanging] = useState(false)
  const copied = place.door?.copiedElsewhere ?? null
  const folder = place.chosen?.shownPath ?? ''
  return (
    <div className="stack place-question">
      {isChanging ? (
        <>
          <Field
            label={t('onboarding.vaultName')}
            hint={t('onboarding.vaultNameHint')}
            value={name}
            onChange={onName}
            isDisabled={isDisabled}
            autoFocus
          />
          <div className="setting first">
            <span>
              {t('onboarding.folder')}
              <br />
              <span className="explains path">{folder}</span>
            </span>
            <Button size="small" isDisabled={isDisabled} onPress={() => void place.change()}>
              {t('onboarding.folderChange')}
            </Button>
          </div>
        </>
      ) : (
        <p className="small second">
          {rich('onboarding.place', { name, folder, path: asPath })}{' '}
          <TextLink isDisabled={isDisabled} onPress={() => setIsChanging(true)}>
            {t('onboarding.placeChange')}
          </TextLink>
        </p>
      )}
      {copied !== null && (
        <Notice look="correction">{t('onboarding.copied', { service: copied.service })}</Notice>
      )}
      {(place.door?.state === 'vault' || place.door?.state === 'not-a-vault') && (
        <Notice look="correction">{t('onboarding.taken')}</Notice>
      )}
    </div>
  )
}
