import type { ReactNode } from 'react'
import type { SessionSummary } from '#shared/contract/sessions.ts'
import { dayOf } from '#shared/domain/calendar.ts'
import type { CircleId } from '#shared/ids.ts'
import { useRows } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { EmptyState, LongList, ReadLine, Section, TextLink, classes, useGo } from '#ui/index.ts'

type CircleSessionsProps = {
  readonly circleId: CircleId
  /** Absent when the circle plans no more. */
  readonly onPlan: (() => void) | undefined
}

/** The sessions as a line of time, newest first. */
export const CircleSessions = ({ circleId, onPlan }: CircleSessionsProps): ReactNode => {
  const { t, date } = useText()
  const sessions = useRows('sessions.list', { circleId })
  return (
    <Section
      title={t('circles.page.sessions')}
      beside={
        onPlan !== undefined && sessions.length > 0 ? (
          <TextLink onPress={onPlan}>{t('circles.page.plan')}</TextLink>
        ) : undefined
      }
    >
      <ReadLine read={sessions.read} />
      {sessions.read.value?.total === 0 && (
        <EmptyState
          title={t('circles.page.sessions.none.title')}
          says={t('circles.page.sessions.none')}
          act={
            onPlan === undefined ? undefined : <TextLink onPress={onPlan}>{t('circles.page.plan')}</TextLink>
          }
        />
      )}
      {sessions.length > 0 && (
        <LongList
          className="session-lines"
          label={t('circles.page.sessions')}
          rows={sessions}
          nameOf={({ plannedFor }) => date(dayOf(plannedFor), 'full')}
          rowPx={46}
        >
          {(session) => <SessionLine session={session} />}
        </LongList>
      )}
    </Section>
  )
}

const isNow = ({ status }: SessionSummary): boolean =>
  status === 'running' || status === 'paused' || status === 'wrap_up'

const SessionLine = ({ session }: { readonly session: SessionSummary }): ReactNode => {
  const { t, date } = useText()
  const go = useGo()
  return (
    <button
      type="button"
      className={classes('session-line', isNow(session) && 'now')}
      onClick={() => go({ screen: 'session', sessionId: session.id })}
    >
      <span className="session-date">{date(dayOf(session.plannedFor), 'weekday')}</span>
      {session.number > 0 && (
        <span className="small third">{t('circles.session.number', { n: session.number })}</span>
      )}
      <span className="leader" />
      <span className="small second">{t(`circles.session.${session.status}`)}</span>
    </button>
  )
}
