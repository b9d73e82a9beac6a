import type { ReactNode } from 'react'
import { useText } from '#i18n/index.ts'
import { Button, Section, useAliasView, useCommandKey } from '#ui/index.ts'

/** The switch with what it promises, and what it does not. */
export const AliasSettings = (): ReactNode => {
  const { t } = useText()
  const keyOf = useCommandKey()
  const { isOn, turn } = useAliasView()
  return (
    <Section title={t('aliases.title')}>
      <div className="settings">
        <div className="setting">
          <span>
            {isOn ? t('aliases.sign') : t('aliases.settings')}
            <br />
            <span className="explains">{t('aliases.settingsSays')}</span>
          </span>
          <Button size="small" shortcut={keyOf('aliases') ?? ''} onPress={turn}>
            {isOn ? t('aliases.show') : t('aliases.cover')}
          </Button>
        </div>
        <div className="setting one">
          <span className="explains">{t('aliases.limits')}</span>
        </div>
      </div>
    </Section>
  )
}
