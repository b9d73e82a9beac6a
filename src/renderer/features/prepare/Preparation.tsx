import type { ReactNode } from 'react'
import './prepare.css'
import type { SessionView } from '#shared/contract/sessions.ts'
import { useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { ReadLine, useGo } from '#ui/index.ts'
import { ForNextTime } from './ForNextTime.tsx'
import { Hosting } from './Hosting.tsx'
import { MyPart } from './MyPart.tsx'
import { OpenTopics } from './OpenTopics.tsx'
import { SinceWeMet } from './SinceWeMet.tsx'
import { WaitingForTurn } from './WaitingForTurn.tsx'

type PreparationProps = { readonly session: SessionView; readonly hue: number }

/** The two minutes before a session: what happened since, what waits, and one's own part. */
export const Preparation = ({ session, hue }: PreparationProps): ReactNode => {
  const { t } = useText()
  const go = useGo()
  const read = useCall('prepare.get', { sessionId: session.id })
  const preparation = read.value
  const isHosting = session.people.some(({ isMe, isHost }) => isMe && isHost)
  return (
    <section className="preparation" aria-label={t('prepare.title')}>
      <SinceWeMet
        circleId={session.circleId}
        hue={hue}
        onShowAll={() => go({ screen: 'circle', circleId: session.circleId })}
      />
      <ReadLine read={read} />
      {preparation !== undefined && (
        <>
          {preparation.mine !== null && (
            <MyPart key={session.id} sessionId={session.id} mine={preparation.mine} />
          )}
          <OpenTopics session={session} asks={preparation.asks} />
          <WaitingForTurn waiting={preparation.waiting} />
          <ForNextTime circleId={session.circleId} />
          {isHosting && <Hosting session={session} preparation={preparation} />}
        </>
      )}
    </section>
  )
}
