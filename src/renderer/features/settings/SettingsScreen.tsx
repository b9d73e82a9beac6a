import type { ReactNode } from 'react'
import { system, useCall } from '#bridge/index.ts'
import { AliasSettings } from '#features/aliases/index.ts'
import { HoldsSettings } from '#features/holds/index.ts'
import { RetentionSettings } from '#features/retention/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, Page, ReadLine, Section, useGo } from '#ui/index.ts'
import { AppearanceSettings } from './AppearanceSettings.tsx'
import { LockingSettings } from './LockingSettings.tsx'
import './settings.css'

export const SettingsScreen = (): ReactNode => {
  const { t } = useText()
  const go = useGo()
  const state = useCall('vault.state', {})
  const vault = state.value?.open ?? undefined
  return (
    <Page title={t('settings.title')}>
      <div className="settings-page">
        <ReadLine read={state} />
        {vault !== undefined && <LockingSettings locking={vault.locking} />}
        {vault !== undefined && <AliasSettings />}
        <AppearanceSettings />
        <Section title={t('settings.keys.title')}>
          <div className="setting first">
            <span className="second">{t('settings.keysSays')}</span>
            <Button size="small" onPress={() => go({ screen: 'keys' })}>
              {t('settings.keysAct')}
            </Button>
          </div>
        </Section>
        {vault !== undefined && <RetentionSettings />}
        {vault !== undefined && <HoldsSettings />}
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
        {vault?.demo === null && (
          <Section title={t('demo.section')}>
            <div className="setting first">
              <span className="second">{t('demo.fromHere')}</span>
              <Button size="small" onPress={() => void system('lock', { reason: 'look-around' })}>
                {t('demo.offer')}
              </Button>
            </div>
          </Section>
        )}
        <Section title={t('about.title')}>
          <div className="setting first">
            <span className="second">{t('settings.about')}</span>
            <Button size="small" onPress={() => go({ screen: 'about' })}>
              {t('about.title')}
            </Button>
          </div>
        </Section>
      </div>
    </Page>
  )
}
