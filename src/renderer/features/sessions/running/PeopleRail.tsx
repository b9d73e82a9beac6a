import type { ReactNode } from 'react'
import type { RunningStep, RunningView } from '#shared/contract/running.ts'
import type { Attendance, ParticipantView } from '#shared/contract/sessions.ts'
import { giveWord, nextSpeaker, passOn, waitingIn, type Round } from '#shared/domain/running/round.ts'
import { useAct } from '#bridge/index.ts'
import { ConsentChip } from '#features/consent/index.ts'
import { useText, type Text } from '#i18n/index.ts'
import { RoundTable, type SeatState } from '#rosette/index.ts'
import { Button, Chip, ErrorNotice, PersonDisc, Pills, useCommand, useCommandKey } from '#ui/index.ts'
import { Pairs } from './Pairs.tsx'
import { keepRound, useRound } from './rounds.ts'

type PeopleRailProps = {
  readonly view: RunningView
  readonly step: RunningStep | undefined
  readonly hue: number
}

const answers: readonly Exclude<Attendance, 'expected'>[] = ['present', 'remote', 'partly', 'away']

const nameOf = ({ t }: Text, { isMe, name }: ParticipantView): string =>
  isMe ? t('sessions.people.you') : name

const seatOf = (round: Round, step: RunningStep | undefined, id: string): SeatState => {
  if (round.speaking === id) return 'speaking'
  if (step?.presenterPersonId === id) return 'presenting'
  return round.spoken.includes(id) ? 'spoken' : 'to-come'
}

/** Who is at the table: who speaks, who is next, who has not yet spoken; and who is here, in one tap. */
export const PeopleRail = ({ view, step, hue }: PeopleRailProps): ReactNode => {
  const text = useText()
  const { t } = text
  const keyOf = useCommandKey()
  const round = useRound(view, step)
  const setting = useAct('sessions.setAttendance')
  const { session } = view
  const here = session.people.filter(({ attendance }) => attendance !== 'away')
  const keep = (next: Round): void => {
    if (step !== undefined) keepRound(step.id, next)
  }
  const isSpeaking = round.speaking !== null && step?.speaker !== 'pairs'
  const goOn = isSpeaking ? () => keep(nextSpeaker(round)) : null
  const pass = isSpeaking && step?.passAllowed === true ? () => keep(passOn(round)) : null
  useCommand('next-speaker', goOn)
  useCommand('pass-on', pass)
  const sentence = roundSentence(text, round, here)
  const unsaid = session.people.filter(({ attendance }) => attendance === 'expected')
  const set = (person: ParticipantView, attendance: Attendance): void =>
    void setting.run({ sessionId: session.id, personId: person.personId, attendance })
  return (
    <>
      <div className="rail-table">
        <RoundTable
          hue={hue}
          title={sentence}
          seats={here.map((person) => ({
            id: person.personId,
            name: person.name,
            state: seatOf(round, step, person.personId),
          }))}
        />
        {step?.speaker === 'pairs' ? (
          <Pairs key={step.id} view={view} step={step} />
        ) : (
          <p className="small second rail-sentence" role="status">
            {sentence}
          </p>
        )}
        {isSpeaking && (
          <p className="across rail-acts">
            <Button size="small" look="soft" onPress={() => goOn?.()} shortcut={keyOf('next-speaker') ?? ''}>
              {t('running.round.next')}
            </Button>
            {pass !== null && (
              <Button size="small" look="quiet" onPress={pass} shortcut={keyOf('pass-on') ?? ''}>
                {t('running.round.pass')}
              </Button>
            )}
          </p>
        )}
      </div>
      {unsaid.length > 1 && (
        <Button
          size="small"
          look="quiet"
          icon="check"
          onPress={() => unsaid.forEach((one) => set(one, 'present'))}
        >
          {t('running.people.allHere')}
        </Button>
      )}
      <ul className="rail-people">
        {session.people.map((person) => (
          <li key={person.personId}>
            <button
              type="button"
              className="rail-person"
              aria-label={t('running.round.give', {
                who: `${nameOf(text, person)} ${wordsOf(text, person, round, step)}`.trim(),
              })}
              onClick={() => keep(giveWord(round, person.personId))}
            >
              <PersonDisc name={person.name} hue={hue} state={discOf(person, round, step)} />
              <span className="rail-name">
                {nameOf(text, person)}
                <span className="micro third">{wordsOf(text, person, round, step)}</span>
              </span>
              {person.isGuest && <Chip look="line">{t('sessions.people.guest')}</Chip>}
            </button>
            <ConsentChip circleId={session.circleId} personId={person.personId} />
            <div className="rail-attendance" data-open={person.attendance === 'expected'}>
              <Pills
                label={t('sessions.people.of', { name: nameOf(text, person) })}
                hideLabel
                size="small"
                value={person.attendance === 'expected' ? null : person.attendance}
                onChange={(attendance) => set(person, attendance)}
                options={answers.map((value) => ({ value, label: t(`sessions.attendance.${value}`) }))}
              />
            </div>
          </li>
        ))}
      </ul>
      <ErrorNotice error={setting.error} />
      <p className="small third rail-foot">
        {t('running.people.passing')} {t('sessions.people.noReasons')}
      </p>
    </>
  )
}

const discOf = (
  person: ParticipantView,
  round: Round,
  step: RunningStep | undefined,
): 'away' | 'speaking' | 'presenting' | 'you' | 'here' => {
  if (person.attendance === 'away') return 'away'
  const seat = seatOf(round, step, person.personId)
  if (seat === 'speaking' || seat === 'presenting') return seat
  return person.isMe ? 'you' : 'here'
}

/** Roles, where one is in the round, how one takes part; never why somebody is away. */
const wordsOf = (
  { t }: Text,
  person: ParticipantView,
  round: Round,
  step: RunningStep | undefined,
): string => {
  const seat = seatOf(round, step, person.personId)
  return [
    ...(person.isHost ? [t('sessions.people.host')] : []),
    ...(seat === 'to-come' ? [] : [t(`running.seat.${seat}`)]),
    ...(person.attendance === 'expected' || person.attendance === 'present'
      ? []
      : [t(`sessions.attendance.${person.attendance}`)]),
  ].join(' · ')
}

/** "Jules is speaking, then Davit, then you"; without a speaker who has not been heard yet, in the order of the seats. */
const roundSentence = (text: Text, round: Round, here: readonly ParticipantView[]): string => {
  const { t, list } = text
  const said = (id: string): string => {
    const person = here.find(({ personId }) => personId === id)
    return person === undefined ? '' : person.isMe ? t('running.round.you') : person.name
  }
  const waiting = waitingIn(round)
  if (round.speaking !== null) {
    const speaker = here.find(({ personId }) => personId === round.speaking)
    const isMe = speaker?.isMe === true ? 'yes' : 'no'
    const [next, after] = waiting
    return t('running.round.speaking', {
      isMe,
      name: speaker?.name ?? '',
      left: Math.min(2, waiting.length),
      next: next === undefined ? '' : said(next),
      after: after === undefined ? '' : said(after),
    })
  }
  if (waiting.length === 0) return t('running.round.all')
  return round.spoken.length === 0
    ? t('running.round.open')
    : t('running.round.notYet', { names: list(waiting.map(said)) })
}
