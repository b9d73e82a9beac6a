import { useState, type ReactNode } from 'react'
import type { HoldView } from '#shared/contract/holds.ts'
import { useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, ReadLine, Section } from '#ui/index.ts'
import { LiftHold } from './LiftHold.tsx'
import { SetHold } from './SetHold.tsx'

/** Every hold in force, and the one that keeps the whole vault. */
export const HoldsSettings = (): ReactNode => {
  const text = useText()
  const { t } = text
  const list = useCall('holds.list', {})
  const [lifting, setLifting] = useState<HoldView | null>(null)
  const [isSetting, setIsSetting] = useState(false)
  const holds = list.value ?? []
  const isVaultKept = holds.some(({ of }) => of.scope === 'vault')
  return (
    <Section title={t('holds.settings.title')}>
      <div className="settings">
        <ReadLine read={list} onlyErrors />
        {list.value !== undefined && holds.length === 0 && (
          <div className="setting one">
            <span className="explains">{t('holds.settings.none')}</span>
          </div>
        )}
        {holds.map((hold) => (
          <div className="setting" key={hold.id}>
            <span>
              {hold.of.scope === 'vault' ? t('holds.settings.vault') : hold.name}
              <br />
              <span className="explains">
                {[
                  t('holds.settings.since', { date: text.date(hold.from, 'full') }),
                  ...(hold.reason === '' ? [] : [hold.reason]),
                ].join(' · ')}
              </span>
            </span>
            <Button size="small" look="soft" onPress={() => setLifting(hold)}>
              {t('holds.lift')}
            </Button>
          </div>
        ))}
        {list.value !== undefined && !isVaultKept && (
          <div className="setting">
            <span>{t('holds.settings.vault')}</span>
            <Button size="small" look="soft" onPress={() => setIsSetting(true)}>
              {t('holds.set.menu')}
            </Button>
          </div>
        )}
      </div>
      {lifting !== null && <LiftHold hold={lifting} onClose={() => setLifting(null)} />}
      {isSetting && <SetHold of={{ scope: 'vault' }} onClose={() => setIsSetting(false)} />}
    </Section>
  )
}
