import { useEffect, type ReactNode } from 'react'
import { useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, Dialog } from '#ui/index.ts'
import { HeldChoices } from './HeldChoices.tsx'

/** Every line that is held, and what may become of each; gone with the last of them. */
export const ChooseAboutHeld = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const { t } = useText()
  const lines = useCall('held.list', { sessionId: null }).value
  const isDone = lines?.length === 0
  useEffect(() => {
    if (isDone) onClose()
  }, [isDone, onClose])
  return (
    <Dialog
      isOpen
      isWide
      onClose={onClose}
      title={t('held.list')}
      says={t('held.close.says')}
      acts={
        <Button look="quiet" autoFocus onPress={onClose}>
          {t('held.later')}
        </Button>
      }
    >
      <HeldChoices lines={lines ?? []} />
    </Dialog>
  )
}
