import type { ReactNode } from 'react'
import type { RunningStep, RunningView } from '#shared/contract/running.ts'
import { msOf } from '#shared/domain/running/elapsed.ts'
import type { OffRecordNow as Now } from '#shared/domain/running/offRecord.ts'
import { runningStep } from '#shared/domain/running/steps.ts'
import { useText } from '#i18n/index.ts'
import { Rosette } from '#rosette/index.ts'
import { HoldALine } from '#features/held/index.ts'
import { runCommand, TextLink, useCommandKey } from '#ui/index.ts'
import { useByTheClock, useSecondsLeft } from './clock.ts'
import { timerText } from './Timer.tsx'
import type { OffRecordActs } from './useOffRecord.ts'

type OffRecordProps = { readonly view: RunningView; readonly acts: OffRecordActs }

const clockText = (seconds: number): string =>
  `${Math.trunc(seconds / 60)}:${String(Math.trunc(seconds) % 60).padStart(2, '0')}`

/** Instead of the sheet: nothing is written, and nothing here takes a letter, unless lines are held in memory. */
export const OffRecord = ({ view, acts }: OffRecordProps): ReactNode =>
  acts.now === null ? null : <OffRecordNow view={view} acts={acts} now={acts.now} />

const OffRecordNow = ({ view, acts, now }: OffRecordProps & { readonly now: Now }): ReactNode => {
  const { t } = useText()
  const keyOf = useCommandKey()
  const { isLengthKept, keepLength } = acts
  const step = runningStep(view.steps)
  const seconds = useByTheClock(view, ({ nowMs }) => Math.max(0, (nowMs - msOf(now.since)) / 1_000), 1_000)
  const members = view.session.people.filter(({ isGuest }) => !isGuest).length
  const isHeld = now.strength === 'held'
  const minutes = Math.max(1, Math.round(seconds / 60))
  return (
    <section className="off-record" aria-label={t('running.off.title')}>
      <Rosette members={members} size={isHeld ? 120 : 252} closed look="on-damson" />
      <h1 tabIndex={-1}>{t('running.off.title')}</h1>
      <p className="lead second">{t(isHeld ? 'held.says' : 'running.off.says')}</p>
      <p className="timer off" role="timer" aria-label={t('running.off.length')}>
        {clockText(seconds)}
      </p>
      {step !== undefined && <TimeGoesOn view={view} step={step} />}
      <p className="off-record-shows second">
        {t('running.off.shows')}
        <span className="off-record-bar">
          {isLengthKept ? t('running.off.bar', { minutes }) : t('running.off.nothing')}
        </span>
        <TextLink onPress={() => keepLength(!isLengthKept)}>
          {t(isLengthKept ? 'running.off.orNothing' : 'running.off.orLength')}
        </TextLink>
      </p>
      {isHeld ? (
        <HoldALine sessionId={view.session.id} />
      ) : (
        <p className="off-record-offer second">
          {t('held.offer')} <TextLink onPress={() => void acts.hold()}>{t('held.offer.act')}</TextLink>{' '}
          <kbd>{keyOf('hold-lines')}</kbd>
          <span className="off-record-or">
            <TextLink onPress={() => void runCommand('unwrite')}>{t('commands.unwrite')}</TextLink>{' '}
            <kbd>{keyOf('unwrite')}</kbd>
          </span>
        </p>
      )}
    </section>
  )
}

/** The step that runs has its time, whatever is written. */
const TimeGoesOn = ({
  view,
  step,
}: {
  readonly view: RunningView
  readonly step: RunningStep
}): ReactNode => {
  const { t } = useText()
  const left = useSecondsLeft(view, step)
  return (
    <p className="second">
      {t(left < 0 ? 'running.off.over' : 'running.off.goesOn', {
        step: step.title,
        left: timerText(left, 0),
      })}
    </p>
  )
}
