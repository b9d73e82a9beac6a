import type { ReactNode } from 'react'
import { useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Notice, TextLink, useGo } from '#ui/index.ts'

/** After an opening whose log was damaged: that the last changes may be missing, and the way to the newest proven backup. */
export const LastChangesNotice = (): ReactNode => {
  const { t, date } = useText()
  const go = useGo()
  const mayBeMissing = useCall('vault.state', {}).value?.open?.lastChangesMayBeMissing === true
  const provenOn = useCall('backup.status', mayBeMissing ? {} : null).value?.lastProvenOn
  if (!mayBeMissing) return null
  return (
    <Notice look="correction">
      {t('vault.lastChanges.says')}{' '}
      {typeof provenOn === 'string' && (
        <>
          {t('vault.lastChanges.newest', { date: date(provenOn, 'full') })}{' '}
          <TextLink onPress={() => go({ screen: 'vault' })}>{t('vault.lastChanges.look')}</TextLink>
        </>
      )}
    </Notice>
  )
}
