import type { ReactNode } from 'react'
import type { FadingStatus } from '#shared/contract/retention.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { ErrorNotice, Notice, TextLink, useGo } from '#ui/index.ts'
import { sayGroups } from './fadingWords.ts'

type FadingBannerProps = {
  /** The list itself: nothing leads to it from there. */
  readonly isOnList?: boolean
}

/** A week before something fades: what, when, and the ways to read it once more or wait. Nothing otherwise. */
export const FadingBanner = ({ isOnList = false }: FadingBannerProps): ReactNode => {
  const status = useCall('retention.status', {}).value
  if (status === undefined) return null
  if (status.clock !== 'fine') return <ClockQuestion status={status} clock={status.clock} />
  return status.firstOn === null ? null : (
    <Announcement status={status} firstOn={status.firstOn} isOnList={isOnList} />
  )
}

type AnnouncementProps = Required<FadingBannerProps> & {
  readonly status: FadingStatus
  readonly firstOn: NonNullable<FadingStatus['firstOn']>
}

const Announcement = ({ status, firstOn, isOnList }: AnnouncementProps): ReactNode => {
  const text = useText()
  const { t } = text
  const go = useGo()
  const puttingOff = useAct('retention.putOff')
  const isDue = firstOn <= status.today
  return (
    <>
      <Notice icon="wait">
        {t(isDue ? 'retention.due' : 'retention.announced', {
          things: sayGroups(text, status.groups),
          date: text.date(firstOn, 'weekday'),
        })}{' '}
        <span className="notice-acts">
          {!isOnList && <TextLink onPress={() => go({ screen: 'fading' })}>{t('retention.read')}</TextLink>}
          {status.mayPutOff && (
            <TextLink onPress={() => void puttingOff.run({})}>{t('retention.putOff')}</TextLink>
          )}
        </span>
      </Notice>
      <ErrorNotice error={puttingOff.error} />
    </>
  )
}

type ClockQuestionProps = {
  readonly status: FadingStatus
  readonly clock: Exclude<FadingStatus['clock'], 'fine'>
}

const ClockQuestion = ({ status, clock }: ClockQuestionProps): ReactNode => {
  const text = useText()
  const { t } = text
  const trusting = useAct('retention.trustClock')
  return (
    <>
      <Notice icon="wait" look="correction">
        {t(`retention.clock.${clock}`, {
          today: text.date(status.today, 'full'),
          last: status.trustedOn === null ? '' : text.date(status.trustedOn, 'full'),
        })}{' '}
        <TextLink onPress={() => void trusting.run({})}>{t('retention.clock.right')}</TextLink>
      </Notice>
      <ErrorNotice error={trusting.error} />
    </>
  )
}
