import type { ReactNode } from 'react'
import type { CircleView } from '#shared/contract/circles.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { ConfirmDialog, Notice } from '#ui/index.ts'

type CloseCircleProps = { readonly circle: CircleView; readonly onClose: () => void }

/** Asks before a circle comes to its end, and says how long what was written in it stays. */
export const CloseCircle = ({ circle, onClose }: CloseCircleProps): ReactNode => {
  const { t } = useText()
  const closing = useAct('circles.close')
  const settings = useCall('retention.settings', {}).value
  if (settings === undefined) return null
  const own = settings.circles.find(({ id }) => id === circle.id)?.days.after_close_days
  const days = own ?? settings.days.after_close_days
  const close = async (): Promise<void> => {
    const { ok } = await closing.run({ circleId: circle.id })
    if (ok) onClose()
  }
  return (
    <ConfirmDialog
      title={t('circles.close.title', { name: circle.name })}
      goes={days === null ? t('circles.close.stays') : t('circles.close.fades', { days })}
      remains={circle.nextSession === null ? undefined : t('circles.close.dates')}
      stay={t('circles.close.stay')}
      go={t('circles.close.go')}
      onGo={() => void close()}
      onClose={onClose}
      isBusy={closing.isBusy}
      error={closing.error}
    />
  )
}

/** That a circle has come to its end, and until when one can read in it; nothing while it lives. */
export const ClosedLine = ({ closed }: { readonly closed: CircleView['closed'] }): ReactNode => {
  const { t, date } = useText()
  if (closed === null) return null
  const { on, goesOn } = closed
  return (
    <div className="circle-closed">
      <Notice icon="leaf">
        {goesOn === null
          ? t('circles.closed.kept', { date: date(on, 'full') })
          : t('circles.closed.goes', { date: date(on, 'full'), end: date(goesOn, 'full') })}
      </Notice>
    </div>
  )
}
