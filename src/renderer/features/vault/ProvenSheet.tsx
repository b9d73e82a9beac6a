import { useState, type ReactNode } from 'react'
import type { BackupStatus } from '#shared/contract/backup.ts'
import { useText } from '#i18n/index.ts'
import { BackupSeal } from '#rosette/index.ts'
import { Button, Notice, useCommand } from '#ui/index.ts'
import { BackUpNow } from './BackUpNow.tsx'
import { isHalfYearAgo } from './halfYear.ts'

/** The one question this page answers first: when was it last certain that everything can come back? */
export const ProvenSheet = ({ status }: { readonly status: BackupStatus }): ReactNode => {
  const { t, date, ago } = useText()
  const [isMaking, setIsMaking] = useState(false)
  useCommand('back-up', () => setIsMaking(true))
  const proven = status.lastProvenOn
  return (
    <section className="sheet proven">
      <BackupSeal isProven={proven !== null} />
      <div>
        <h2>{proven === null ? t('vault.none.title') : t('vault.proven.title', { date: date(proven) })}</h2>
        <p className="second">
          {proven === null ? t('vault.none.what') : t('vault.proven.what', { ago: ago(proven) })}
        </p>
        {proven !== null && isHalfYearAgo(proven) && (
          <Notice look="correction">{t('vault.proven.old')}</Notice>
        )}
      </div>
      <Button look="prime" onPress={() => setIsMaking(true)}>
        {t('vault.backUp')}
      </Button>
      {isMaking && <BackUpNow onClose={() => setIsMaking(false)} />}
    </section>
  )
}
