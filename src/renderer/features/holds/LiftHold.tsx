import type { ReactNode } from 'react'
import type { HoldView, LiftPreview } from '#shared/contract/holds.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { useText, type Text } from '#i18n/index.ts'
import { ConfirmDialog } from '#ui/index.ts'

/** Shows what becomes due before a hold is lifted. */
export const LiftHold = ({
  hold,
  onClose,
}: {
  readonly hold: HoldView
  readonly onClose: () => void
}): ReactNode => {
  const text = useText()
  const { t } = text
  const preview = useCall('holds.preview', { id: hold.id })
  const lifting = useAct('holds.lift')
  const lift = async (): Promise<void> => {
    if ((await lifting.run({ id: hold.id })).ok) onClose()
  }
  return (
    <ConfirmDialog
      title={t(`holds.lift.title.${hold.of.scope}`, { name: hold.name })}
      goes={preview.value === undefined ? t('holds.lift.looking') : sayDue(text, preview.value)}
      remains={hold.reason === '' ? undefined : t('holds.lift.reason', { reason: hold.reason })}
      stay={t('holds.lift.stay')}
      go={t('holds.lift.act')}
      onGo={() => void lift()}
      onClose={onClose}
      isBusy={lifting.isBusy}
      error={lifting.error ?? preview.error}
    />
  )
}

const sayDue = (text: Text, { due, firstOn }: LiftPreview): string => {
  const { t } = text
  const things = [
    ...(due.notes > 0 ? [t('retention.notes', { n: due.notes })] : []),
    ...(due.steps > 0 ? [t('retention.steps', { n: due.steps })] : []),
    ...(due.sessions > 0 ? [t('retention.sessions', { n: due.sessions })] : []),
    ...(due.others > 0 ? [t('holds.lift.others', { n: due.others })] : []),
  ]
  return things.length === 0
    ? t('holds.lift.nothing')
    : t('holds.lift.due', { things: text.list(things), date: text.date(firstOn, 'weekday') })
}
