import { useState, type ReactNode } from 'react'
import type { OpenVault } from '#shared/contract/vault.ts'
import { useText } from '#i18n/index.ts'
import { Button, Section, useCommand } from '#ui/index.ts'
import { ChangePassphrase } from './ChangePassphrase.tsx'
import { CheckWords } from './CheckWords.tsx'
import { isHalfYearAgo } from './halfYear.ts'
import { NewWords } from './NewWords.tsx'

type Asking = 'nothing' | 'check' | 'words' | 'passphrase'

/** What opens this vault: the sheet and the passphrase, and when each was last certain. */
export const WayBackIn = ({ vault }: { readonly vault: OpenVault }): ReactNode => {
  const { t, ago } = useText()
  const [asking, setAsking] = useState<Asking>('nothing')
  useCommand('check-words', () => setAsking('check'))
  useCommand('new-words', () => setAsking('words'))
  useCommand('change-passphrase', () => setAsking('passphrase'))
  const proven = vault.wordsProvenOn
  const isDue = proven === null || isHalfYearAgo(proven)
  const close = (): void => setAsking('nothing')
  return (
    <Section title={t('vault.way.title')}>
      <div className="settings">
        <div className="setting">
          <span>
            {t('vault.way.sheet')}
            <br />
            <span className={isDue ? 'correction-text' : 'explains'}>
              {proven === null
                ? t('vault.way.sheetUnproven')
                : t(isDue ? 'vault.way.sheetOld' : 'vault.way.sheetProven', { ago: ago(proven) })}
            </span>
          </span>
          <span className="across">
            <Button size="small" look="quiet" onPress={() => setAsking('words')}>
              {t('vault.way.newWords')}
            </Button>
            <Button size="small" look="soft" onPress={() => setAsking('check')}>
              {t('vault.way.check')}
            </Button>
          </span>
        </div>
        <div className="setting">
          <span>
            {t('vault.way.passphrase')}
            <br />
            <span className="explains">
              {t('vault.way.changed', { ago: ago(vault.passphraseChangedOn) })}
            </span>
          </span>
          <Button size="small" look="soft" onPress={() => setAsking('passphrase')}>
            {t('vault.way.change')}
          </Button>
        </div>
      </div>
      {asking === 'check' && <CheckWords onClose={close} />}
      {asking === 'words' && <NewWords vaultName={vault.name} onClose={close} />}
      {asking === 'passphrase' && <ChangePassphrase vault={vault} onClose={close} />}
    </Section>
  )
}
