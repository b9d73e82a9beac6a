import type { ReactNode } from 'react'
import './consent.css'
import type { CircleConsent } from '#shared/contract/consent.ts'
import { consentLevels } from '#shared/domain/consent.ts'
import type { CircleId } from '#shared/ids.ts'
import { useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, Dialog, ErrorNotice, ReadLine, Select } from '#ui/index.ts'
import { sharingLevels } from './levels.ts'
import { StrikeQuestion } from './StrikeQuestion.tsx'
import { useConsent, type Consent } from './useConsent.ts'

type ConsentDialogProps = { readonly circleId: CircleId; readonly onClose: () => void }

/** The circle's policy and everybody's word, each changed where it stands. */
export const ConsentDialog = ({ circleId, onClose }: ConsentDialogProps): ReactNode => {
  const { t } = useText()
  const known = useCall('consent.list', { circleId })
  const consent = useConsent(circleId)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('consent.title')}
      says={t('consent.says')}
      isWide
      acts={<Button onPress={onClose}>{t('consent.close')}</Button>}
    >
      <ReadLine read={known} />
      {known.value !== undefined && <Levels known={known.value} consent={consent} />}
      <ErrorNotice error={consent.error} />
      <StrikeQuestion consent={consent} />
    </Dialog>
  )
}

const Levels = ({
  known,
  consent,
}: {
  readonly known: CircleConsent
  readonly consent: Consent
}): ReactNode => {
  const { t } = useText()
  const { notePolicy, sharingLevel } = known
  const options = consentLevels.map((value) => ({
    value,
    label: `${t(`consent.level.${value}`)}: ${t(`consent.explains.${value}`)}`,
  }))
  return (
    <div className="consent-levels">
      <Select
        label={t('consent.policy')}
        isWide
        value={notePolicy}
        options={options}
        onChange={(value) => void consent.change({ of: 'circle', notePolicy: value, sharingLevel })}
      />
      <Select
        label={t('consent.sharing')}
        isWide
        value={sharingLevel}
        options={sharingLevels.map((value) => ({ value, label: t(`consent.share.${value}`) }))}
        onChange={(value) => void consent.change({ of: 'circle', notePolicy, sharingLevel: value })}
      />
      {known.members.map(({ personId, name, isMe, consent: said }) => (
        <Select
          key={personId}
          label={isMe ? t('consent.of.you') : t('consent.of', { name })}
          isWide
          value={said}
          options={options}
          onChange={(value) => void consent.change({ of: 'member', personId, consent: value })}
        />
      ))}
    </div>
  )
}
