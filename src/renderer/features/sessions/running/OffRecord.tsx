import type { ReactNode } from 'react'
import type { RunningStep, RunningView } from '#shared/contract/running.ts'
import { msOf } from '#shared/domain/running/elapsed.ts'
import { useText } from '#i18n/index.ts'
import { Rosette } from '#rosette/index.ts'
import { HoldALine } from '#features/held/index.ts'
import { runCommand, TextLink, useCommandKey } from '#ui/index.ts'
import { useByTheClock, useSecondsLeft } from './clock.ts'
import { timerText } from './Timer.tsx'

type OffRecordProps = {
  readonly view: RunningView
  readonly step: RunningStep
  readonly isLengthKept: boolean
  readonly onKeepLength: (isKept: boolean) => void
  /** From now on lines may be held in memory. */
  readonly onHold: () => void
}

const clockText = (seconds: number): string =>
  `${Math.trunc(seconds / 60)}:${String(Math.trunc(seconds) % 60).padStart(2, '0')}`

/** Instead of the sheet: nothing is written, and nothing here takes a letter, unless lines are held in memory. */
export const OffRecord = (props: OffRecordProps): ReactNode => {
  const { view, step, isLengthKept, onKeepLength, onHold } = props
  const { t } = useText()
  const keyOf = useCommandKey()
  const left = useSecondsLeft(view, step)
  const since = step.offRecordSince
  const seconds = useByTheClock(
    view,
    ({ nowMs }) => (since === null ? 0 : Math.max(0, (nowMs - msOf(since)) / 1_000)),
    1_000,
  )
  const members = view.session.people.filter(({ isGuest }) => !isGuest).length
  const isHeld = step.offRecord === 'held'
  const minutes = Math.max(1, Math.round(seconds / 60))
  return (
    <section className="off-record" aria-label={t('running.off.title')}>
      <Rosette members={members} size={isHeld ? 120 : 252} closed look="on-damson" />
      <h1 tabIndex={-1}>{t('running.off.title')}</h1>
      <p className="lead second">{t(isHeld ? 'held.says' : 'running.off.says')}</p>
      <p className="timer off" role="timer" aria-label={t('running.off.length')}>
        {clockText(seconds)}
      </p>
      <p className="second">
        {t(left < 0 ? 'running.off.over' : 'running.off.goesOn', {
          step: step.title,
          left: timerText(left, 0),
        })}
      </p>
      <p className="off-record-shows second">
        {t('running.off.shows')}
        <span className="off-record-bar">
          {isLengthKept ? t('running.off.bar', { minutes }) : t('running.off.nothing')}
        </span>
        <TextLink onPress={() => onKeepLength(!isLengthKept)}>
          {t(isLengthKept ? 'running.off.orNothing' : 'running.off.orLength')}
        </TextLink>
      </p>
      {isHeld ? (
        <HoldALine sessionId={view.session.id} />
      ) : (
        <p className="off-record-offer second">
          {t('held.offer')} <TextLink onPress={onHold}>{t('held.offer.act')}</TextLink>{' '}
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
