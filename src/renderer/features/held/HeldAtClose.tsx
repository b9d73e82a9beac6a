import type { ReactNode } from 'react'
import type { SessionId } from '#shared/ids.ts'
import { useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { HeldChoices } from './HeldChoices.tsx'

/** Beside the record while the session is wrapped up, as long as a line is held. */
export const HeldAtClose = ({ sessionId }: { readonly sessionId: SessionId }): ReactNode => {
  const { t } = useText()
  const lines = useCall('held.list', { sessionId }).value ?? []
  if (lines.length === 0) return null
  return (
    <section className="held-at-close">
      <h2>{t('held.list')}</h2>
      <p className="small second">{t('held.close.says')}</p>
      <HeldChoices lines={lines} />
    </section>
  )
}
