import { useState, type ReactNode } from 'react'
import './wrapUp.css'
import type { SessionView } from '#shared/contract/sessions.ts'
import type { PlainDateTime } from '#shared/dates.ts'
import { dayOf } from '#shared/domain/calendar.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { SaveDates } from '#features/calendar/index.ts'
import { ErrorNotice, TextLink, useGo } from '#ui/index.ts'

type NextDateProps = {
  readonly session: SessionView
  /** Asks for another day. */
  readonly onPlan: () => void
}

/** When the circle meets again: what its rhythm gives, or another day. */
export const NextDate = ({ session, onPlan }: NextDateProps): ReactNode => {
  const { t, date, time } = useText()
  const go = useGo()
  const end = useCall('wrapUp.get', { sessionId: session.id })
  const planning = useAct('sessions.plan')
  const [isSaving, setIsSaving] = useState(false)
  if (end.value === undefined) return null
  const { next, suggested } = end.value

  const plan = (plannedFor: PlainDateTime): void =>
    void planning.run({
      circleId: session.circleId,
      plannedFor,
      lengthMinutes: session.lengthMinutes,
      place: session.place,
      hostPersonId: null,
    })
  return (
    <section className="wrap-block">
      <h3>{t('wrapUp.next.title')}</h3>
      {next === null ? (
        <div className="date-choices">
          {suggested.map((at) => (
            <button
              key={at}
              type="button"
              className="date-choice"
              disabled={planning.isBusy}
              onClick={() => plan(at)}
            >
              <span>{date(dayOf(at), 'dayOfWeek')} </span>
              <b>{date(dayOf(at), 'soon')} </b>
              <span>{time(at)}</span>
            </button>
          ))}
          <button type="button" className="date-choice" onClick={onPlan}>
            <b>…</b>
            <span>{t('wrapUp.next.other')}</span>
          </button>
        </div>
      ) : (
        <p className="next-date">
          <TextLink onPress={() => go({ screen: 'session', sessionId: next.sessionId })}>
            {t('calendar.date', { date: date(dayOf(next.at), 'weekday'), time: time(next.at) })}
          </TextLink>
          <TextLink onPress={() => setIsSaving(true)}>{t('calendar.open')}</TextLink>
        </p>
      )}
      <ErrorNotice error={planning.error} />
      {isSaving && <SaveDates circleId={session.circleId} onClose={() => setIsSaving(false)} />}
    </section>
  )
}
