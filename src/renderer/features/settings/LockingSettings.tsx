import { useState, type ReactNode } from 'react'
import type { LockSettings } from '#shared/contract/vault.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { ErrorNotice, Section, Select, Switch, useCommandKey } from '#ui/index.ts'

/** Offered besides what is set; 1-60 minutes are possible. */
const offered = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60]

/** When the vault locks without being asked. Each change is kept at once. */
export const LockingSettings = ({ locking }: { readonly locking: LockSettings }): ReactNode => {
  const { t } = useText()
  const keyOf = useCommandKey()
  const keep = useAct('vault.setLocking')
  const [wanted, setWanted] = useState(locking)
  const change = (part: Partial<LockSettings>): void => {
    const next = { ...wanted, ...part }
    setWanted(next)
    void keep.run(next).then((answer) => {
      if (!answer.ok) setWanted(locking)
    })
  }
  const minutes = [...new Set([...offered, ...(wanted.lockMinutes === null ? [] : [wanted.lockMinutes])])]
  return (
    <Section title={t('settings.locking')}>
      <div className="settings">
        <div className="setting">
          <span>
            {t('settings.lockAfter')}
            {wanted.lockMinutes === null && (
              <>
                <br />
                <span className="explains">{t('settings.neverExplains')}</span>
              </>
            )}
          </span>
          <Select
            label={t('settings.lockAfter')}
            value={String(wanted.lockMinutes ?? 'never')}
            onChange={(value) => change({ lockMinutes: value === 'never' ? null : Number(value) })}
            options={[
              ...minutes
                .toSorted((a, b) => a - b)
                .map((count) => ({ value: String(count), label: t('settings.minutes', { minutes: count }) })),
              { value: 'never', label: t('settings.never') },
            ]}
          />
        </div>
        <div className="setting one">
          <Switch isSelected={wanted.lockOnSleep} onChange={(lockOnSleep) => change({ lockOnSleep })}>
            {t('settings.lockOnSleep')}
          </Switch>
        </div>
        <div className="setting one">
          <Switch
            isSelected={wanted.hideInSession}
            onChange={(hideInSession) => change({ hideInSession })}
            explains={t('settings.hideInSessionExplains')}
          >
            {t('settings.hideInSession')}
          </Switch>
        </div>
        <div className="setting one">
          <span>
            {t('settings.byHand')}
            <br />
            <span className="explains">
              {t('settings.byHandExplains', { hide: keyOf('hide') ?? '', lock: keyOf('lock') ?? '' })}
            </span>
          </span>
        </div>
        <div className="setting one">
          <span>
            {t('settings.copied')}
            <br />
            <span className="explains">{t('settings.copiedExplains')}</span>
          </span>
        </div>
      </div>
      <ErrorNotice error={keep.error} />
    </Section>
  )
}
