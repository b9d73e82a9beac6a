import type { ReactNode } from 'react'
import type { SessionId } from '#shared/ids.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { ConfirmDialog } from '#ui/index.ts'

type CloseOverHeldProps = {
  readonly sessionId: SessionId
  /** Nothing is held any more. */
  readonly onGone: () => void
  readonly onClose: () => void
}

/** The session is to be closed while lines are held: choose about each, or let all of them go. */
export const CloseOverHeld = ({ sessionId, onGone, onClose }: CloseOverHeldProps): ReactNode => {
  const { t } = useText()
  const lines = useCall('held.list', { sessionId }).value ?? []
  const settling = useAct('held.settle')
  const letAllGo = async (): Promise<void> => {
    for (const { id } of lines) {
      const { ok } = await settling.run({ heldLineId: id, as: 'discard' })
      if (!ok) return
    }
    onGone()
  }
  return (
    <ConfirmDialog
      title={t('held.over.title')}
      goes={t('held.ask.goes', { count: lines.length })}
      stay={t('held.ask.stay')}
      go={t('held.over.go')}
      isBusy={settling.isBusy}
      error={settling.error}
      onGo={() => void letAllGo()}
      onClose={onClose}
    />
  )
}
