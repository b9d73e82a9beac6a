import type { ReactNode } from 'react'
import type { AirtimeWord } from '#shared/domain/running/airtime.ts'
import type { SessionId } from '#shared/ids.ts'
import { useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Section, Switch } from '#ui/index.ts'

type AirtimeProps = {
  readonly sessionId: SessionId
  /** While it can still be chosen: whether it stays with this session, else it is let go of at the close. */
  readonly keeping: { readonly isKept: boolean; readonly onKeep: (isKept: boolean) => void } | null
}

/** How the floor was shared, in a sentence for me alone; nobody is named, counted or compared. */
export const Airtime = ({ sessionId, keeping }: AirtimeProps): ReactNode => {
  const { t } = useText()
  const word: AirtimeWord | null = useCall('running.get', { sessionId }).value?.airtime ?? null
  if (word === null) return null
  return (
    <Section title={t('running.airtime.title')}>
      <p className="second">{t(`running.airtime.${word}`)}</p>
      {keeping !== null && (
        <Switch isSelected={keeping.isKept} onChange={keeping.onKeep} explains={t('running.airtime.says')}>
          {t('running.airtime.keep')}
        </Switch>
      )}
    </Section>
  )
}
