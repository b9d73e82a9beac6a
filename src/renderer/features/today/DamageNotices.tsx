import type { ReactNode } from 'react'
import { system, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Notice, TextLink, useGo } from '#ui/index.ts'

/**
 * What was found of damage to the open vault: a log at the opening whose last changes may be missing, pages at the weekly
 * reading. With the way to the newest proven backup, and to the rescue of what can be read.
 */
export const DamageNotices = (): ReactNode => {
  const { t } = useText()
  const open = useCall('vault.state', {}).value?.open ?? null
  if (open === null) return null
  const { lastChangesMayBeMissing, damagedPages } = open
  return (
    <>
      {lastChangesMayBeMissing && (
        <Notice look="correction">
          {t('vault.lastChanges.says')} <NewestBackup />
        </Notice>
      )}
      {damagedPages > 0 && (
        <Notice look="correction">
          {t('vault.damage.says', { pages: damagedPages })} <NewestBackup />{' '}
          <TextLink onPress={() => void system('lock', { reason: 'rescue' })}>
            {t('vault.damage.rescue')}
          </TextLink>
        </Notice>
      )}
    </>
  )
}

const NewestBackup = (): ReactNode => {
  const { t, date } = useText()
  const go = useGo()
  const provenOn = useCall('backup.status', {}).value?.lastProvenOn
  if (typeof provenOn !== 'string') return null
  return (
    <>
      {t('vault.lastChanges.newest', { date: date(provenOn, 'full') })}{' '}
      <TextLink onPress={() => go({ screen: 'vault' })}>{t('vault.lastChanges.look')}</TextLink>
    </>
  )
}
