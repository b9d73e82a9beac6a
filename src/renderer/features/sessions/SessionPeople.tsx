import type { ReactNode } from 'react'
import type { Attendance, ParticipantView, SessionView } from '#shared/contract/sessions.ts'
import { isUnderWay } from '#shared/domain/sessions.ts'
import { useAct } from '#bridge/index.ts'
import { ConsentChip } from '#features/consent/index.ts'
import { useText, type TextKey } from '#i18n/index.ts'
import { Chip, ErrorNotice, PersonDisc, Pills, Section } from '#ui/index.ts'
import { AddGuest } from './AddGuest.tsx'

type SessionPeopleProps = { readonly session: SessionView; readonly hue: number }

const answers: readonly Exclude<Attendance, 'expected'>[] = ['present', 'remote', 'partly', 'away']

/** Who takes part. One press (or arrow key) per person says how; a press changes it again. */
export const SessionPeople = ({ session, hue }: SessionPeopleProps): ReactNode => {
  const { t } = useText()
  const setting = useAct('sessions.setAttendance')
  const isOpen = session.status === 'planned' || isUnderWay(session.status)

  return (
    <Section title={t(titleOf(session))}>
      <ul className="session-people">
        {session.people.map((person) => (
          <li key={person.personId} data-over={isOver(session)}>
            <span className="across">
              <Person person={person} hue={hue} />
              <span className="spacer" />
              <ConsentChip circleId={session.circleId} personId={person.personId} />
            </span>
            {isUnderWay(session.status) ? (
              <Pills
                label={t('sessions.people.of', {
                  name: person.isMe ? t('sessions.people.you') : person.name,
                })}
                hideLabel
                size="small"
                value={person.attendance === 'expected' ? null : person.attendance}
                onChange={(attendance) =>
                  void setting.run({ sessionId: session.id, personId: person.personId, attendance })
                }
                options={answers.map((value) => ({ value, label: t(`sessions.attendance.${value}`) }))}
              />
            ) : (
              isOver(session) && (
                <span className="small third">
                  {t(
                    person.attendance === 'expected'
                      ? 'sessions.attendance.unsaid'
                      : `sessions.attendance.${person.attendance}`,
                  )}
                </span>
              )
            )}
          </li>
        ))}
      </ul>
      {isOpen && <AddGuest session={session} />}
      <ErrorNotice error={setting.error} />
      {isUnderWay(session.status) && (
        <p className="small third quiet-line">{t('sessions.people.noReasons')}</p>
      )}
    </Section>
  )
}

const isOver = ({ status }: SessionView): boolean => status === 'closed'

const titleOf = (session: SessionView): TextKey => {
  if (isUnderWay(session.status)) return 'sessions.people.title'
  return isOver(session) ? 'sessions.people.was' : 'sessions.people.planned'
}

const discOf = ({ isMe, attendance }: ParticipantView): 'you' | 'away' | 'here' => {
  if (attendance === 'away') return 'away'
  return isMe ? 'you' : 'here'
}

const Person = ({ person, hue }: { readonly person: ParticipantView; readonly hue: number }): ReactNode => {
  const { t } = useText()
  return (
    <span className="session-person">
      <PersonDisc name={person.name} hue={hue} state={discOf(person)} />
      <span>{person.isMe ? t('sessions.people.you') : person.name}</span>
      {person.isHost && <span className="small third">{t('sessions.people.host')}</span>}
      {person.isGuest && <Chip look="line">{t('sessions.people.guest')}</Chip>}
    </span>
  )
}
