import { useRef, useState, type ReactNode } from 'react'
import './running.css'
import type { RunningStep, RunningView } from '#shared/contract/running.ts'
import { runningStep, stepAfter, stepBefore } from '#shared/domain/running/steps.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { classes, ErrorNotice, IconButton, useCommand, useCommandKey, useWholeWindow } from '#ui/index.ts'
import { AddGuest } from '../AddGuest.tsx'
import { SessionSteps } from '../SessionSteps.tsx'
import { useResume } from '../useResume.tsx'
import { useUnwriting } from '../useUnwriting.tsx'
import { Agenda } from './Agenda.tsx'
import { HostAway } from './HostAway.tsx'
import { LiveTop } from './LiveTop.tsx'
import { Now } from './Now.tsx'
import { OffRecord } from './OffRecord.tsx'
import { Paused } from './Paused.tsx'
import { PeopleRail } from './PeopleRail.tsx'
import { PhaseLine } from './PhaseLine.tsx'
import { usePrompt } from './Prompt.tsx'
import { RoomView } from './RoomView.tsx'
import { TurnSheet } from './TurnSheet.tsx'
import { useAirtime } from './useAirtime.ts'
import { useDrawer } from './useDrawer.ts'
import { useOffRecord } from './useOffRecord.ts'

type RunningSessionProps = { readonly view: RunningView; readonly hue: number }

const moreSeconds = 120

/** A session while people sit together: order at the left, sheet in the middle, the table at the right. */
export const RunningSession = ({ view, hue }: RunningSessionProps): ReactNode => {
  const { t } = useText()
  const { session, steps } = view
  const sessionId = session.id
  const keyOf = useCommandKey()
  const step = runningStep(steps)
  const next = stepAfter(steps)
  const before = stepBefore(steps)
  const [isForTheRoom, setIsForTheRoom] = useState(false)
  const [isByBell, setIsByBell] = useState(false)
  const prompt = usePrompt(view, step)
  const railPlace = useRef<HTMLElement>(null)
  const orderPlace = useRef<HTMLElement>(null)
  const rail = useDrawer('session-people', railPlace)
  const order = useDrawer('session-agenda', orderPlace)
  const unwriting = useUnwriting(sessionId, true)
  useWholeWindow()
  useAirtime(view, step)

  const going = useAct('running.next')
  const returning = useAct('running.backTo')
  const skipping = useAct('running.skip')
  const setting = useAct('agenda.setLengths')
  const dropping = useAct('turns.drop')
  const pausing = useAct('sessions.pause')
  const resuming = useResume(sessionId)
  const wrapping = useAct('sessions.wrapUp')

  const goOn = (): void => void going.run({ sessionId, from: step?.id ?? null })
  const backTo = (one: RunningStep): void => void returning.run({ sessionId, stepId: one.id })
  const skip = (one: RunningStep): void => void skipping.run({ sessionId, stepId: one.id })
  const setLength = (one: RunningStep, seconds: number): void =>
    void setting.run({ sessionId, lengths: [{ stepId: one.id, seconds }] })
  const pause = (byBell: boolean): void => {
    setIsByBell(byBell)
    void pausing.run({ sessionId })
  }
  const isPaused = view.pausedAt !== null
  const offRecord = useOffRecord(view)
  const isOff = offRecord.now !== null

  useCommand('next-agenda-step', next === undefined ? null : goOn)
  useCommand('previous-agenda-step', before === undefined ? null : () => backTo(before))
  useCommand('skip-agenda-step', next?.state === 'pending' ? () => skip(next) : null)
  useCommand(
    'more-minutes',
    step === undefined ? null : () => setLength(step, step.plannedSeconds + moreSeconds),
  )
  useCommand('pause-session', () => (isPaused ? resuming.goOn(false) : pause(false)))
  useCommand('resume-session', isPaused ? () => resuming.goOn(false) : null)
  useCommand('pause-bell', isPaused ? null : () => pause(true))
  useCommand('wrap-up-session', () => void wrapping.run({ sessionId }))
  useCommand('room-view', step === undefined ? null : () => setIsForTheRoom((now) => !now))

  const errors = [going, returning, skipping, setting, dropping, pausing, wrapping]
  const error = prompt.error ?? offRecord.error ?? errors.find((act) => act.error !== undefined)?.error

  if (isForTheRoom && step !== undefined) {
    return (
      <div className={classes('live-room', isOff && 'on-veil')}>
        <RoomView
          view={view}
          step={step}
          hue={hue}
          prompt={prompt.shown}
          onOffRecord={() => void offRecord.toggle()}
          onBack={() => setIsForTheRoom(false)}
        />
      </div>
    )
  }
  return (
    <div
      className={classes('live', isOff && 'on-veil')}
      data-agenda-out={order.isOut}
      data-rail-out={rail.isOut}
    >
      <LiveTop
        view={view}
        hue={hue}
        isOffRecord={isOff}
        onOffRecord={() => void offRecord.toggle()}
        onRoomView={step === undefined ? null : () => setIsForTheRoom(true)}
        onWrapUp={() => void wrapping.run({ sessionId })}
        onRail={rail.open}
      />
      {(rail.isOut || order.isOut) && (
        <button
          type="button"
          className="live-scrim"
          aria-label={t('ui.close')}
          onClick={() => {
            rail.close()
            order.close()
          }}
        />
      )}
      <section
        className="live-agenda"
        aria-label={t('running.agenda.title')}
        data-region="agenda"
        ref={orderPlace}
      >
        <p className="overline">{t('running.agenda.title')}</p>
        <Agenda
          view={view}
          onBackTo={backTo}
          onSkip={skip}
          onDropTurn={(turnId) => void dropping.run({ turnId })}
          onLength={setLength}
        />
        <ul className="micro third live-agenda-foot">
          <li>{t('running.agenda.foot')}</li>
          <li>
            {t('running.agenda.back')} <kbd>{keyOf('previous-agenda-step')}</kbd>
          </li>
          <li>
            {t('running.agenda.skipNext')} <kbd>{keyOf('skip-agenda-step')}</kbd>
          </li>
        </ul>
      </section>
      <div className="live-middle" data-region="live">
        {!isOff && step !== undefined && (
          <Now
            view={view}
            step={step}
            prompt={prompt}
            onPause={() => pause(false)}
            onMore={() => setLength(step, step.plannedSeconds + moreSeconds)}
            onNext={goOn}
          />
        )}
        {step === undefined && <h1 className="live-step">{t('running.none.title')}</h1>}
        {!isOff && (
          <button
            type="button"
            className="phase-line-button"
            aria-label={t('running.agenda.open')}
            onClick={order.open}
          >
            <PhaseLine view={view} hue={hue} />
          </button>
        )}
        <HostAway view={view} />
        <Paused view={view} resuming={resuming} isByBell={isByBell} />
        <ErrorNotice error={error} />
        <OffRecord view={view} acts={offRecord} />
        {!isOff && <TurnSheet session={session} step={step} hue={hue} isOpening={before === undefined} />}
      </div>
      {unwriting}
      <aside className="session-aside live-rail" data-out={rail.isOut} data-region="people" ref={railPlace}>
        <span className="rail-close">
          <IconButton icon="close" label={t('ui.close')} onPress={rail.close} />
        </span>
        <PeopleRail view={view} step={step} hue={hue} />
        {!isOff && (
          <>
            <AddGuest session={session} />
            <SessionSteps session={session} hue={hue} />
          </>
        )}
      </aside>
    </div>
  )
}
