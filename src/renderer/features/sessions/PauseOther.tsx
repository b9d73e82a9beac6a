import type { ReactNode } from 'react'
import { useText } from '#i18n/index.ts'
import { Button, Dialog } from '#ui/index.ts'

type PauseOtherProps = {
  readonly isOpen: boolean
  readonly isBusy: boolean
  readonly onPause: () => void
  readonly onClose: () => void
}

/** One session runs at a time: shall the other one be paused for this one? */
export const PauseOther = ({ isOpen, isBusy, onPause, onClose }: PauseOtherProps): ReactNode => {
  const { t } = useText()
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('sessions.other.title')}
      says={t('sessions.other.says')}
      acts={
        <>
          <Button look="quiet" autoFocus onPress={onClose}>
            {t('sessions.other.wait')}
          </Button>
          <Button isBusy={isBusy} onPress={onPause}>
            {t('sessions.other.begin')}
          </Button>
        </>
      }
    />
  )
}
