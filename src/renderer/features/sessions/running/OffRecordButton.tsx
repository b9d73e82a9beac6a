import type { ReactNode } from 'react'
import { useText } from '#i18n/index.ts'
import { Button, useCommandKey } from '#ui/index.ts'

type OffRecordButtonProps = {
  readonly isOff: boolean
  /** Null where the screen has no such way: then it is not there. */
  readonly onPress: (() => void) | null
}

/** Off the record, and back; its key stands on it. */
export const OffRecordButton = ({ isOff, onPress }: OffRecordButtonProps): ReactNode => {
  const { t } = useText()
  const keyOf = useCommandKey()
  if (onPress === null) return null
  return (
    <Button
      size="small"
      look={isOff ? 'prime' : 'veil'}
      icon="bud"
      shortcut={keyOf('off-record') ?? ''}
      onPress={onPress}
    >
      {t(isOff ? 'running.off.back' : 'running.off.go')}
    </Button>
  )
}
