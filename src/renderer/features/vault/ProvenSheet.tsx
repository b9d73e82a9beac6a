import { useState, type ReactNode } from 'react'
import type { BackupStatus } from '#shared/contract/backup.ts'
import { useText } from '#i18n/index.ts'
import { brandHue, hues, Rosette } from '#rosette/index.ts'
import { Button, Icon, Notice, useCommand } from '#ui/index.ts'
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
      <span className="seal-frame">
        <Rosette
          members={5}
          hue={proven === null ? brandHue : hues.fern}
          size={92}
          closed
          look={proven === null ? 'faint' : 'seal'}
        />
        {proven !== null && (
          <span className="seal-tick">
            <Icon name="check" size={15} />
          </span>
        )}
      </span>
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
