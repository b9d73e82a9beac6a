import type { ReactNode } from 'react'
import { useCall } from '#bridge/index.ts'
import { sayWhen } from '#features/steps/index.ts'
import { todayHere, useText } from '#i18n/index.ts'
import { PersonDisc, ReadLine, Row, Section, TextLink, useGo } from '#ui/index.ts'
import type { TodaySession } from './NextMeeting.tsx'

type OpenPromisesProps = { readonly session: TodaySession; readonly hue: number }

const most = 5

/** What the circle that meets next still has open since it last met: a two-minute reading before the door opens. */
export const OpenPromises = ({ session, hue }: OpenPromisesProps): ReactNode => {
  const text = useText()
  const { t } = text
  const go = useGo()
  const { circleId } = session
  const since = useCall('circles.since', { circleId })
  const scope = { of: 'circle' as const, circleId }
  const steps = useCall('steps.list', { scope, part: 'open', offset: 0, limit: most })
  const open = steps.value?.rows ?? []
  const last = since.value?.lastSession ?? null
  if (steps.error !== undefined) return <ReadLine read={steps} />
  if (since.value === undefined || open.length === 0) return null
  return (
    <Section
      title={last === null ? t('today.promises') : t('today.promises.since', { date: text.date(last.on) })}
      beside={<TextLink onPress={() => go({ screen: 'circle', circleId })}>{session.circleName}</TextLink>}
    >
      <ul className="rows">
        {open.map((step) => (
          <Row
            key={step.id}
            lead={
              <PersonDisc name={step.owner.name} hue={hue} state={step.owner.isMe ? 'you' : 'here'} isSmall />
            }
            fact={sayWhen(text, step, todayHere())}
          >
            <span className="promise-words">
              {step.title}{' '}
              <span className="only-read-aloud">{step.owner.isMe ? t('steps.you') : step.owner.name}</span>
            </span>
          </Row>
        ))}
      </ul>
    </Section>
  )
}
