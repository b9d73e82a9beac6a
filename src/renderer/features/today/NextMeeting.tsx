import type { ReactNode } from 'react'
import type { TodayView } from '#shared/contract/today.ts'
import { dayOf } from '#shared/domain/calendar.ts'
import { daysBetween, useText, type Text } from '#i18n/index.ts'
import { Rosette } from '#rosette/index.ts'
import { Button, useGo } from '#ui/index.ts'

export type TodaySession = TodayView['sessions'][number]

type NextMeetingProps = {
  readonly session: TodaySession
  readonly today: TodayView['today']
  readonly members: number
  readonly hue: number
}

/** The session that is running, or comes next, as the sentence of the day. */
export const NextMeeting = ({ session, today, members, hue }: NextMeetingProps): ReactNode => {
  const text = useText()
  const go = useGo()
  const day = text.date(dayOf(session.plannedFor), 'weekday')
  return (
    <div className="next-meeting">
      <Rosette members={members} hue={hue} size={168} />
      <div>
        <h1>{sayMeets(text, session, today)}</h1>
        <p className="second">
          {day} · {text.time(session.plannedFor)}
        </p>
        <div className="across">
          <Button look="prime" onPress={() => go({ screen: 'session', sessionId: session.id })}>
            {text.t('today.session.open')}
          </Button>
        </div>
      </div>
    </div>
  )
}

const weekdayOnly = (text: Text, session: TodaySession): string =>
  new Intl.DateTimeFormat(text.tag, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${dayOf(session.plannedFor)}T12:00:00Z`),
  )

const sayMeets = (text: Text, session: TodaySession, today: TodayView['today']): string => {
  const { t } = text
  const circle = session.circleName
  if (session.status === 'running' || session.status === 'paused') return t('today.meets.running', { circle })
  if (session.status === 'wrap_up') return t('today.meets.wrapUp', { circle })
  const day = dayOf(session.plannedFor)
  const away = daysBetween(today, day)
  if (away < 0) return t('today.meets.passed', { circle, day: text.date(day) })
  if (away === 0) return t('today.meets.today', { circle })
  if (away === 1) return t('today.meets.tomorrow', { circle })
  return t('today.meets.weekday', { circle, day: away < 7 ? weekdayOnly(text, session) : text.date(day) })
}
