import type { ReactNode } from 'react'
import type { Preparation } from '#shared/contract/prepare.ts'
import type { SessionView } from '#shared/contract/sessions.ts'
import { useText } from '#i18n/index.ts'
import { Section } from '#ui/index.ts'
import { OpeningTicks } from './OpeningTicks.tsx'

type HostingProps = { readonly session: SessionView; readonly preparation: Preparation }

/** What a host looks after so that people are at ease: by the place, and by what they asked for. */
export const Hosting = ({ session, preparation }: HostingProps): ReactNode => {
  const { t } = useText()
  const { comfort, opening } = preparation
  return (
    <Section title={t('prepare.hosting.title')}>
      <ul className="hosting-list second">
        <li>{t(`prepare.hosting.place.${session.place}`)}</li>
        <li>{t('prepare.hosting.welcome')}</li>
        {comfort.map(({ personId, name, isMe, accessNeeds, howILikeHelp }) => (
          <li key={personId}>
            {[isMe ? t('prepare.you') : name, accessNeeds, howILikeHelp]
              .filter((words) => words !== '')
              .join(' · ')}
          </li>
        ))}
      </ul>
      <OpeningTicks sessionId={session.id} opening={opening} shown={['roomPrivate']} />
    </Section>
  )
}
