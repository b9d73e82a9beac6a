import type { ReactNode } from 'react'
import type { RetentionSettings, TimesPreview } from '#shared/contract/retention.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { useText, type Text } from '#i18n/index.ts'
import { ConfirmDialog } from '#ui/index.ts'

type Circle = RetentionSettings['circles'][number]

type FadeSoonerProps = {
  readonly circle: Circle
  readonly days: Circle['days']
  readonly onClose: () => void
}

/** Shows what becomes due before a circle's things fade sooner than they do now. */
export const FadeSooner = ({ circle, days, onClose }: FadeSoonerProps): ReactNode => {
  const text = useText()
  const { t } = text
  const input = { circleId: circle.id, days }
  const preview = useCall('retention.previewCircle', input)
  const keeping = useAct('retention.setCircle')
  const keep = async (): Promise<void> => {
    if ((await keeping.run(input)).ok) onClose()
  }
  return (
    <ConfirmDialog
      title={t('retention.sooner.title', { circle: circle.name })}
      goes={preview.value === undefined ? t('retention.sooner.looking') : sayDue(text, preview.value)}
      stay={t('retention.sooner.stay')}
      go={t('retention.sooner.act')}
      onGo={() => void keep()}
      onClose={onClose}
      isBusy={keeping.isBusy}
      error={keeping.error ?? preview.error}
    />
  )
}

const sayDue = (text: Text, { due, firstOn }: TimesPreview): string => {
  const { t } = text
  const things = [
    ...(due.notes > 0 ? [t('retention.notes', { n: due.notes })] : []),
    ...(due.steps > 0 ? [t('retention.steps', { n: due.steps })] : []),
    ...(due.sessions > 0 ? [t('retention.sessions', { n: due.sessions })] : []),
    ...(due.others > 0 ? [t('retention.sooner.others', { n: due.others })] : []),
  ]
  return things.length === 0
    ? t('retention.sooner.nothing')
    : t('retention.sooner.due', { things: text.list(things), date: text.date(firstOn, 'weekday') })
}
