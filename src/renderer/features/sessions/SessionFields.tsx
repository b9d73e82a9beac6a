import type { ReactNode } from 'react'
import type { PlainDate, PlainDateTime } from '#shared/dates.ts'
import type { Place } from '#shared/contract/sessions.ts'
import type { PersonId } from '#shared/ids.ts'
import { at, clockOf, dayOf } from '#shared/domain/calendar.ts'
import { useText, type Text } from '#i18n/index.ts'
import { DayField, Field, readClock, readDay, Select } from '#ui/index.ts'

export type SessionDraft = {
  readonly dayWords: string
  /** The day the words stood for at first; it may have passed. */
  readonly before: { readonly words: string; readonly day: PlainDate } | undefined
  readonly clock: string
  readonly minutes: string
  readonly place: Place
  readonly hostId: PersonId | null
}

export type SessionPlan = {
  readonly plannedFor: PlainDateTime
  readonly lengthMinutes: number
  readonly place: Place
  readonly hostPersonId: PersonId | null
}

const places: readonly Place[] = ['home', 'office', 'cafe', 'outdoors', 'phone', 'video', 'other']

/** A draft that says what is planned, or proposed. */
export const draftOf = (
  text: Text,
  plan: Omit<SessionPlan, 'plannedFor'> & { readonly plannedFor: PlainDateTime | null },
): SessionDraft => {
  const { plannedFor, lengthMinutes, place, hostPersonId } = plan
  const words = plannedFor === null ? '' : text.date(dayOf(plannedFor), 'full')
  return {
    dayWords: words,
    before: plannedFor === null ? undefined : { words, day: dayOf(plannedFor) },
    clock: plannedFor === null ? '19:00' : clockOf(plannedFor),
    minutes: String(lengthMinutes),
    place,
    hostId: hostPersonId,
  }
}

const dayIn = (draft: SessionDraft): PlainDate | null =>
  readDay({ words: draft.dayWords, ...(draft.before === undefined ? {} : { before: draft.before }) })

const minutesIn = (draft: SessionDraft): number | null => {
  const minutes = Number(draft.minutes)
  return Number.isInteger(minutes) && minutes >= 5 && minutes <= 900 ? minutes : null
}

/** What the fields say as a whole, or null while one of them says nothing yet. */
export const readPlan = (draft: SessionDraft): SessionPlan | null => {
  const day = dayIn(draft)
  const clock = readClock(draft.clock)
  const minutes = minutesIn(draft)
  if (day === null || clock === null || minutes === null) return null
  return {
    plannedFor: at(day, clock),
    lengthMinutes: minutes,
    place: draft.place,
    hostPersonId: draft.hostId,
  }
}

type SessionFieldsProps = {
  readonly draft: SessionDraft
  readonly onChange: (draft: SessionDraft) => void
  readonly hosts: readonly { readonly personId: PersonId; readonly name: string; readonly isMe: boolean }[]
  /** Somebody tried to go on: say what is missing. */
  readonly isAskedFor: boolean
}

/** Day in words, time, length, place, host. */
export const SessionFields = ({ draft, onChange, hosts, isAskedFor }: SessionFieldsProps): ReactNode => {
  const { t } = useText()
  const me = hosts.find(({ isMe }) => isMe)
  return (
    <div className="session-fields">
      <div className="whole">
        <DayField
          label={t('sessions.field.day')}
          day={{ words: draft.dayWords, ...(draft.before === undefined ? {} : { before: draft.before }) }}
          onChange={(dayWords) => onChange({ ...draft, dayWords })}
          isAskedFor={isAskedFor}
          autoFocus
        />
      </div>
      <Field
        label={t('sessions.field.time')}
        value={draft.clock}
        onChange={(clock) => onChange({ ...draft, clock })}
        maxLength={10}
        correction={
          isAskedFor && readClock(draft.clock) === null ? t('sessions.field.time.unread') : undefined
        }
      />
      <Field
        label={t('sessions.field.minutes')}
        value={draft.minutes}
        onChange={(minutes) => onChange({ ...draft, minutes })}
        maxLength={3}
        correction={isAskedFor && minutesIn(draft) === null ? t('ui.minutes.range') : undefined}
      />
      <Select
        label={t('sessions.field.place')}
        isWide
        value={draft.place}
        onChange={(place) => onChange({ ...draft, place })}
        options={places.map((place) => ({ value: place, label: t(`sessions.place.${place}`) }))}
      />
      {me !== undefined && (
        <Select
          label={t('sessions.field.host')}
          isWide
          value={draft.hostId ?? me.personId}
          onChange={(hostId) => onChange({ ...draft, hostId })}
          options={hosts.map(({ personId, name, isMe }) => ({
            value: personId,
            label: isMe ? t('sessions.people.you') : name,
          }))}
        />
      )}
    </div>
  )
}
