import type { ReactNode } from 'react'
import { useText } from '#i18n/index.ts'
import { Button, Icon, useAliasView, useCommandKey } from '#ui/index.ts'
import './aliases.css'

/** On every screen while names are covered: that they are, what that means for writing, and the way back. */
export const AliasSign = (): ReactNode => {
  const { t } = useText()
  const keyOf = useCommandKey()
  const { isOn, turn } = useAliasView()
  if (!isOn) return null
  return (
    <aside className="alias-sign" aria-label={t('aliases.title')} data-region="aliases">
      <Icon name="veil" />
      <p>
        <b>{t('aliases.sign')}</b> <span className="second">{t('aliases.sign.says')}</span>
      </p>
      <span className="spacer" />
      <Button size="small" look="soft" shortcut={keyOf('aliases') ?? ''} onPress={turn}>
        {t('aliases.show')}
      </Button>
    </aside>
  )
}
