import type { ReactNode } from 'react'
import type { LockSettings } from '#shared/contract/vault.ts'
import { useText } from '#i18n/index.ts'
import { Button, Section, useGo } from '#ui/index.ts'

/** When it locks by itself, and the way to where that is changed. */
export const ClosingByItself = ({ locking }: { readonly locking: LockSettings }): ReactNode => {
  const { t } = useText()
  const go = useGo()
  return (
    <Section title={t('vault.closing.title')}>
      <div className="setting first">
        <span className="second">
          {locking.lockMinutes === null
            ? t('vault.closing.never')
            : t('vault.closing.after', { minutes: locking.lockMinutes })}
        </span>
        <Button size="small" look="soft" onPress={() => go({ screen: 'settings' })}>
          {t('vault.closing.settings')}
        </Button>
      </div>
    </Section>
  )
}
