import type { ReactNode } from 'react'
import type { SessionSummary } from '#shared/contract/sessions.ts'
import { dayOf } from '#shared/domain/calendar.ts'
import type { BridgeError } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { classes, ErrorNotice, Section, useGo } from '#ui/index.ts'

type CircleSessionsProps = {
  readonly sessions: readonly SessionSummary[] | undefined
  readonly error: BridgeError | undefined
}

/** The sessions as a line of time, newest first. */
export const CircleSessions = ({ sessions, error }: CircleSessionsProps): ReactNode => {
  const text = useText()
  const { t } = text
  const go = useGo()
  return (
    <Section title={t('circles.page.sessions')}>
      <ErrorNotice error={error} />
      {sessions?.length === 0 && <p className="second">{t('circles.page.sessions.none')}</p>}
      {sessions !== undefined && sessions.length > 0 && (
        <ol className="timeline">
          {sessions.map((session) => (
            <li key={session.id} className={classes(isNow(session) && 'now')}>
              <button
                type="button"
                className="session-line"
                onClick={() => go({ screen: 'session', sessionId: session.id })}
              >
                <span className="session-date">{text.date(dayOf(session.plannedFor), 'weekday')}</span>
                {session.number > 0 && (
                  <span className="small third">{t('circles.session.number', { n: session.number })}</span>
                )}
                <span className="leader" />
                <span className="small second">{t(`circles.session.${session.status}`)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

const isNow = ({ status }: SessionSummary): boolean =>
  status === 'running' || status === 'paused' || status === 'wrap_up'
