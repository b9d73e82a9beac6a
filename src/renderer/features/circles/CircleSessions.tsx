import type { ReactNode } from 'react'
import type { SessionSummary } from '#shared/contract/sessions.ts'
import { dayOf } from '#shared/domain/calendar.ts'
import type { BridgeError } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { ErrorNotice, Section, Timeline, useGo } from '#ui/index.ts'

type CircleSessionsProps = {
  readonly sessions: readonly SessionSummary[] | undefined
  readonly error: BridgeError | undefined
}

/** The sessions as a line of time, newest first. */
export const CircleSessions = ({ sessions, error }: CircleSessionsProps): ReactNode => {
  const { t } = useText()
  return (
    <Section title={t('circles.page.sessions')}>
      <ErrorNotice error={error} />
      {sessions?.length === 0 && <p className="second">{t('circles.page.sessions.none')}</p>}
      {sessions !== undefined && sessions.length > 0 && (
        <Timeline
          label={t('circles.page.sessions')}
          isOfRows
          moments={sessions.map((session) => ({
            id: session.id,
            isNow: isNow(session),
            says: <SessionLine session={session} />,
          }))}
        />
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
      className="session-line"
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
