import type { ReactNode } from 'react'
import type { SessionId } from '#shared/ids.ts'
import { useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'

/** At the close: what one came with, to look back on. */
export const MyIntention = ({ sessionId }: { readonly sessionId: SessionId }): ReactNode => {
  const { t } = useText()
  const preparation = useCall('prepare.get', { sessionId })
  const intention = preparation.value?.mine?.intention ?? ''
  if (intention === '') return null
  return (
    <p className="second my-intention">
      {t('prepare.intention.was')} <span className="said">{intention}</span>
    </p>
  )
}
