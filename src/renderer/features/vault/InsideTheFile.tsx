import { useState, type ReactNode } from 'react'
import { useAct, useCall } from '#bridge/index.ts'
import { DeepClean } from '#features/erase/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, ConfirmDialog, Section, toast } from '#ui/index.ts'

/** What may still hold what is gone: old pages of the vault's file, and the vault as it was before a restore. */
export const InsideTheFile = (): ReactNode => {
  const text = useText()
  const { t } = text
  const [asking, setAsking] = useState<'nothing' | 'clean' | 'erase'>('nothing')
  const keptAside = useCall('vault.keptAside', {}).value ?? []
  const erasing = useAct('vault.eraseKeptAside')
  const close = (): void => setAsking('nothing')
  const erase = async (): Promise<void> => {
    if (!(await erasing.run({})).ok) return
    toast(t('erase.done'))
    close()
  }
  const named = keptAside.map(({ folder, keptOn }) =>
    t('erase.copy', { label: folder, date: text.date(keptOn, 'full') }),
  )
  return (
    <Section title={t('vault.inside.title')}>
      <div className="settings">
        <div className="setting">
          <span>
            {t('vault.inside.clean')}
            <br />
            <span className="explains">{t('vault.inside.cleanExplains')}</span>
          </span>
          <Button size="small" look="soft" onPress={() => setAsking('clean')}>
            {t('vault.inside.cleanAct')}
          </Button>
        </div>
        {keptAside.length > 0 && (
          <div className="setting">
            <span>
              {t('vault.inside.kept')}
              <br />
              <span className="explains selectable path">{named.join(' · ')}</span>
            </span>
            <Button size="small" look="soft" onPress={() => setAsking('erase')}>
              {t('vault.inside.keptAct')}
            </Button>
          </div>
        )}
      </div>
      {asking === 'clean' && <DeepClean onClose={close} />}
      {asking === 'erase' && (
        <ConfirmDialog
          title={t('vault.inside.eraseTitle')}
          goes={t('vault.inside.eraseSays')}
          copies={named}
          stay={t('erase.stay')}
          go={t('vault.inside.eraseAct')}
          onGo={() => void erase()}
          onClose={close}
          isBusy={erasing.isBusy}
          error={erasing.error}
        />
      )}
    </Section>
  )
}
