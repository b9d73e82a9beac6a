import type { ReactNode } from 'react'
import type { RunningStep, RunningView } from '#shared/contract/running.ts'
import { msOf } from '#shared/domain/running/elapsed.ts'
import { useText } from '#i18n/index.ts'
import { Rosette } from '#rosette/index.ts'
import { TextLink } from '#ui/index.ts'
import { useByTheClock, useSecondsLeft } from './clock.ts'
import { timerText } from './Timer.tsx'

type OffRecordProps = {
  readonly view: RunningView
  readonly step: RunningStep
  readonly isLengthKept: boolean
  readonly onKeepLength: (isKept: boolean) => void
}

const clockText = (seconds: number): string =>
  `${Math.trunc(seconds / 60)}:${String(Math.trunc(seconds) % 60).padStart(2, '0')}`

/** Instead of the sheet: nothing is written, and nothing here takes a letter. */
export const OffRecord = ({ view, step, isLengthKept, onKeepLength }: OffRecordProps): ReactNode => {
  const { t } = useText()
  const left = useSecondsLeft(view, step)
  const since = step.offRecordSince
  const seconds = useByTheClock(
    view,
    ({ nowMs }) => (since === null ? 0 : Math.max(0, (nowMs - msOf(since)) / 1_000)),
    1_000,
  )
  const members = view.session.people.filter(({ isGuest }) => !isGuest).length
  const minutes = Math.max(1, Math.round(seconds / 60))
  return (
    <section className="off-record" aria-label={t('running.off.title')}>
      <Rosette members={members} size={252} closed look="on-damson" />
      <h1 tabIndex={-1}>{t('running.off.title')}</h1>
      <p className="lead second">{t('running.off.says')}</p>
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
    </section>
  )
}
