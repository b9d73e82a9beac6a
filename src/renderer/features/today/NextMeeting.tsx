import type { ReactNode } from 'react'
import type { SessionView } from '#shared/contract/sessions.ts'
import type { TodayView } from '#shared/contract/today.ts'
import { dayOf, minutesLater } from '#shared/domain/calendar.ts'
import { useCall } from '#bridge/index.ts'
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
  const plan = useCall('sessions.get', { sessionId: session.id }).value
  return (
    <div className="next-meeting">
      <Rosette members={members} hue={hue} size={168} />
      <div>
        <h1>{sayMeets(text, session, today)}</h1>
        <p className="second">{[day, hoursOf(text, session, plan), ...hostOf(text, plan)].join(' · ')}</p>
        <div className="across">
          <Button look="prime" onPress={() => go({ screen: 'session', sessionId: session.id })}>
            {text.t('today.session.open')}
          </Button>
        </div>
      </div>
    </div>
  )
}

/** "19:00 to 21:00"; without the length, the beginning alone. */
const hoursOf = (text: Text, session: TodaySession, plan: SessionView | undefined): string => {
  if (plan === undefined) return text.time(session.plannedFor)
  return text.t('today.hours', {
    from: text.time(session.plannedFor),
    until: text.time(minutesLater(session.plannedFor, plan.lengthMinutes)),
  })
}

const hostOf = ({ t }: Text, plan: SessionView | undefined): readonly string[] => {
  const host = plan?.people.find(({ isHost }) => isHost)
  if (host === undefined) return []
  return [host.isMe ? t('sessions.host.you') : t('sessions.host.other', { name: host.name })]
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
