import { useEffect, useRef, useState, type ReactNode } from 'react'
import './sessions.css'
import type { SessionId } from '#shared/ids.ts'
import type { RunningView } from '#shared/contract/running.ts'
import type { SessionView } from '#shared/contract/sessions.ts'
import { dayOf } from '#shared/domain/calendar.ts'
import { useCall } from '#bridge/index.ts'
import { HeldAtClose } from '#features/held/index.ts'
import { HoldLines } from '#features/holds/index.ts'
import { MyIntention, Preparation } from '#features/prepare/index.ts'
import { ChooseTopics } from '#features/capture/index.ts'
import { sayMinutes, useText, type Text } from '#i18n/index.ts'
import { ApproveRecord, HandOvers, NextDate, Pulse } from '#features/wrapUp/index.ts'
import { Rosette, useHues } from '#rosette/index.ts'
import { Button, Chip, ErrorNotice, IconButton, TextLink, useCommand, useGo, Waiting } from '#ui/index.ts'
import { Airtime } from './Airtime.tsx'
import { OffRecord } from './running/OffRecord.tsx'
import { OffRecordButton } from './running/OffRecordButton.tsx'
import { RunningSession } from './running/RunningSession.tsx'
import { useOffRecord, type OffRecordActs } from './running/useOffRecord.ts'
import { NextRoles } from './NextRoles.tsx'
import { PlanNext } from './PlanNext.tsx'
import { SessionActs } from './SessionActs.tsx'
import { SessionNotes } from './SessionNotes.tsx'
import { SessionPeople } from './SessionPeople.tsx'
import { SessionRoles } from './SessionRoles.tsx'
import { SessionSteps } from './SessionSteps.tsx'
import { sayUnwritten } from './sayUnwritten.ts'

/** One session: the room while it runs, its page before and after. */
export const SessionScreen = ({ sessionId }: { readonly sessionId: SessionId }): ReactNode => {
  const running = useCall('running.get', { sessionId })
  const hueOf = useHues()
  const view = running.value
  if (view === undefined) return <Waiting error={running.error} onAgain={running.refetch} />
  const { status, circleId } = view.session
  if (status === 'running' || status === 'paused') return <RunningSession view={view} hue={hueOf(circleId)} />
  return <SessionPage view={view} />
}

/** Its plan and state above, the notes as a sheet of paper, people and next steps beside it. */
const SessionPage = ({ view }: { readonly view: RunningView }): ReactNode => {
  const { t } = useText()
  const sessionId = view.session.id
  const session = useCall('sessions.get', { sessionId })
  const offRecord = useOffRecord(view)
  const hueOf = useHues()
  const [isRailOut, setIsRailOut] = useState(false)
  const [isPlanning, setIsPlanning] = useState(false)
  const [isAirtimeKept, setIsAirtimeKept] = useState(false)
  const rail = useRef<HTMLElement>(null)
  useCommand('session-people', () => setIsRailOut((now) => !now))
  useEffect(() => {
    if (!isRailOut) return undefined
    rail.current?.querySelector('button')?.focus()
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setIsRailOut(false)
    }
    // Before a tooltip, which would keep the key to itself.
    window.addEventListener('keydown', close, { capture: true })
    return () => window.removeEventListener('keydown', close, { capture: true })
  }, [isRailOut])
  if (session.value === undefined) return <Waiting error={session.error} onAgain={session.refetch} />
  const hue = hueOf(session.value.circleId)
  const isEnding = session.value.status === 'wrap_up'
  const isOver = session.value.status === 'closed'
  const isOff = isEnding && offRecord.now !== null
  const head = (
    <SessionHead
      session={session.value}
      hue={hue}
      isAirtimeKept={isAirtimeKept}
      offRecord={isEnding ? offRecord : null}
      onRail={() => setIsRailOut(true)}
    />
  )
  if (isOff) {
    return (
      <div className="session-off on-veil">
        <div className="page session-page" data-ending>
          {head}
          <ErrorNotice error={offRecord.error} />
          <OffRecord view={view} acts={offRecord} />
        </div>
      </div>
    )
  }
  return (
    <div className="page session-page" data-ending={isEnding}>
      {head}
      <ErrorNotice error={offRecord.error} />
      <div className="session-body">
        <div>
          <StateLine session={session.value} />
          <HoldLines over={{ table: 'session', id: sessionId }} />
          {session.value.status === 'planned' && <Preparation session={session.value} hue={hue} />}
          <SessionNotes key={String(isEnding)} session={session.value} hue={hue} />
          {isEnding && (
            <>
              <HeldAtClose sessionId={sessionId} />
              <ApproveRecord sessionId={sessionId} />
              <SessionSteps session={session.value} hue={hue} />
            </>
          )}
        </div>
        {isRailOut && (
          <button
            type="button"
            className="rail-scrim"
            aria-label={t('ui.close')}
            onClick={() => setIsRailOut(false)}
          />
        )}
        <aside className="session-aside" data-out={isRailOut} ref={rail}>
          <span className="rail-close">
            <IconButton icon="close" label={t('ui.close')} onPress={() => setIsRailOut(false)} />
          </span>
          {(isEnding || isOver) && <HandOvers sessionId={sessionId} />}
          {isEnding && <NextDate session={session.value} onPlan={() => setIsPlanning(true)} />}
          {isEnding && <NextRoles sessionId={sessionId} />}
          {(isEnding || isOver) && <MyIntention sessionId={sessionId} />}
          {(isEnding || isOver) && <Pulse sessionId={sessionId} />}
          {(isEnding || isOver) && (
            <Airtime
              sessionId={sessionId}
              keeping={isEnding ? { isKept: isAirtimeKept, onKeep: setIsAirtimeKept } : null}
            />
          )}
          <SessionPeople session={session.value} hue={hue} />
          {session.value.status === 'planned' && <SessionRoles session={session.value} />}
          {!isEnding && <SessionSteps session={session.value} hue={hue} />}
          {session.value.status === 'planned' && <ChooseTopics session={session.value} />}
        </aside>
      </div>
      {isPlanning && <PlanNext circleId={session.value.circleId} onClose={() => setIsPlanning(false)} />}
    </div>
  )
}

type HeadProps = {
  readonly session: SessionView
  readonly hue: number
  readonly isAirtimeKept: boolean
  /** While people wrap up they may go off the record, and back. */
  readonly offRecord: OffRecordActs | null
  /** Shows people and next steps where the window has no room beside the notes. */
  readonly onRail: () => void
}

const SessionHead = ({ session, hue, isAirtimeKept, offRecord, onRail }: HeadProps): ReactNode => {
  const text = useText()
  const { t } = text
  const go = useGo()
  const day = text.date(dayOf(session.plannedFor), 'weekday')
  return (
    <header className="session-head">
      <div>
        <p className="session-circle">
          <Rosette members={session.people.filter(({ isGuest }) => !isGuest).length} hue={hue} size={26} />
          <TextLink onPress={() => go({ screen: 'circle', circleId: session.circleId })}>
            {session.circleName}
          </TextLink>
          {session.number > 0 && (
            <span className="second">{t('sessions.ordinal', { n: String(session.number) })}</span>
          )}
          <Chip look={session.status === 'closed' ? 'leaf' : 'plain'}>
            {t(`sessions.status.${session.status}`)}
          </Chip>
        </p>
        <h1>{day}</h1>
        <p className="second session-facts">{factsOf(text, session).join(' · ')}</p>
        {session.intention !== '' && <p className="lead said second">{session.intention}</p>}
      </div>
      <div className="across session-head-acts">
        {offRecord !== null && (
          <OffRecordButton isOff={offRecord.now !== null} onPress={() => void offRecord.toggle()} />
        )}
        <span className="rail-button">
          <Button look="quiet" icon="people" onPress={onRail}>
            {t('sessions.rail')}
          </Button>
        </span>
        <SessionActs
          session={session}
          isAirtimeKept={isAirtimeKept}
          isOffRecord={offRecord !== null && offRecord.now !== null}
        />
      </div>
    </header>
  )
}

const clockHere = (text: Text, instant: string): string =>
  new Intl.DateTimeFormat(text.tag, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant))

const factsOf = (text: Text, session: SessionView): readonly string[] => {
  const { t } = text
  const host = session.people.find(({ isHost }) => isHost)
  const { startedAt, endedAt } = session
  return [
    startedAt === null
      ? t('sessions.when.and.length', {
          time: text.time(session.plannedFor),
          length: sayMinutes(text, session.lengthMinutes),
        })
      : endedAt === null
        ? t('sessions.began.at', { time: clockHere(text, startedAt) })
        : t('sessions.began.until', { from: clockHere(text, startedAt), until: clockHere(text, endedAt) }),
    t(`sessions.place.${session.place}`),
    ...(host === undefined
      ? []
      : [host.isMe ? t('sessions.host.you') : t('sessions.host.other', { name: host.name })]),
    ...sayUnwritten(text, session),
    ...(session.movedFrom === null ? [] : [t('sessions.moved', { date: text.date(session.movedFrom) })]),
  ]
}

const StateLine = ({ session }: { readonly session: SessionView }): ReactNode => {
  const { t } = useText()
  if (session.status === 'wrap_up') return <p className="state-line">{t('sessions.wrapUp.says')}</p>
  if (session.status === 'cancelled') return <p className="state-line">{t('sessions.cancelled.says')}</p>
  return null
}
