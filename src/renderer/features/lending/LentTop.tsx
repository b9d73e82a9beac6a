import type { ReactNode } from 'react'
import { system } from '#bridge/index.ts'
import { OffRecordButton } from '#features/sessions/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, IconButton, useCommandKey, useHide } from '#ui/index.ts'

type LentTopProps = {
  readonly isOff: boolean
  /** Null while no step runs, so that there is nothing to be off. */
  readonly onOffRecord: (() => void) | null
  readonly onTakeBack: () => void
}

/** What is going on, the way back for whoever has the passphrase, and the ways out of sight for everybody. */
export const LentTop = ({ isOff, onOffRecord, onTakeBack }: LentTopProps): ReactNode => {
  const { t } = useText()
  const keyOf = useCommandKey()
  const hide = useHide()
  return (
    <header className="lent-top" data-region="strip">
      <p className="second">
        <b>{t('lending.title')}</b> <span className="lent-says">{t('lending.says')}</span>
      </p>
      <span className="spacer" />
      <OffRecordButton isOff={isOff} onPress={onOffRecord} />
      <Button size="small" look="soft" shortcut={keyOf('lend-keyboard') ?? ''} onPress={onTakeBack}>
        {t('lending.back')}
      </Button>
      <IconButton icon="veil" label={t('app.bar.hide')} shortcut={keyOf('hide')} onPress={hide} />
      <IconButton
        icon="lock"
        label={t('app.bar.lock')}
        shortcut={keyOf('lock')}
        onPress={() => void system('lock', { reason: 'button' })}
      />
    </header>
  )
}
