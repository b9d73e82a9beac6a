import type { ReactNode } from 'react'
import { useText } from '#i18n/index.ts'
import { IconButton, useHide, useCommandKey } from '#ui/index.ts'

type TopStripProps = { readonly onMenu: () => void; readonly onLock: () => void }

/** The way out, always at the top right: Hide and Lock. */
export const TopStrip = ({ onMenu, onLock }: TopStripProps): ReactNode => {
  const { t } = useText()
  const keyOf = useCommandKey()
  const hide = useHide()
  return (
    <header className="top-strip" data-region="strip">
      <span className="sidebar-button">
        <IconButton icon="list" label={t('app.bar.menu')} onPress={onMenu} />
      </span>
      <span className="spacer" />
      <IconButton icon="veil" label={t('app.bar.hide')} shortcut={keyOf('hide')} onPress={hide} />
      <IconButton icon="lock" label={t('app.bar.lock')} shortcut={keyOf('lock')} onPress={onLock} />
    </header>
  )
}
