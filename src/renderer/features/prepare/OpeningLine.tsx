import type { ReactNode } from 'react'
import './prepare.css'
import type { SessionId } from '#shared/ids.ts'
import { useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { IntentionField } from './MyPart.tsx'
import { OpeningTicks } from './OpeningTicks.tsx'

/** In the first step: the sentence that is said aloud, and what one comes with. */
export const OpeningLine = ({ sessionId }: { readonly sessionId: SessionId }): ReactNode => {
  const { t } = useText()
  const preparation = useCall('prepare.get', { sessionId }).value
  if (preparation === undefined) return null
  const { opening, mine } = preparation
  return (
    <section className="opening" aria-label={t('prepare.opening.title')}>
      <p className="said">{t('prepare.opening.line')}</p>
      <OpeningTicks
        sessionId={sessionId}
        opening={opening}
        shown={['confidentialitySaid', 'roomPrivate', 'phonesAway']}
      />
      {mine !== null && (
        <IntentionField key={sessionId} sessionId={sessionId} intention={mine.intention} isCompact />
      )}
    </section>
  )
}
