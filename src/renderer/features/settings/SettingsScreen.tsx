import type { ReactNode } from 'react'
import { useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, ErrorNotice, Page, Section, useGo } from '#ui/index.ts'
import { AppearanceSettings } from './AppearanceSettings.tsx'
import { LockingSettings } from './LockingSettings.tsx'
import './settings.css'

export const SettingsScreen = (): ReactNode => {
  const { t } = useText()
  const go = useGo()
  const { value, error } = useCall('vault.state', {})
  const vault = value?.open ?? undefined
  return (
    <Page title={t('settings.title')}>
      <div className="settings-page">
        <ErrorNotice error={error} />
        {vault !== undefined && <LockingSettings locking={vault.locking} />}
        <AppearanceSettings />
        {vault !== undefined && (
          <Section title={t('settings.vault')}>
            <div className="settings">
              <div className="setting">
                <span>
                  {t('settings.folder')}
                  <br />
                  <span className="explains selectable path">{vault.folder}</span>
                </span>
                <Button size="small" onPress={() => go({ screen: 'vault' })}>
                  {t('settings.folderAct')}
                </Button>
              </div>
            </div>
          </Section>
        )}
      </div>
    </Page>
  )
}
