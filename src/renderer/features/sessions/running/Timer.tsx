import { useEffect, useRef, useState, type ReactNode } from 'react'
import './timer.css'
import type { RunningStep } from '#shared/contract/running.ts'
import { announcementBetween, timerFace } from '#shared/domain/running/elapsed.ts'
import { useText } from '#i18n/index.ts'
import { classes } from '#ui/index.ts'
import { useSecondsLeft, type Clocked } from './clock.ts'

type TimerProps = { readonly view: Clocked; readonly step: RunningStep; readonly isForTheRoom?: boolean }

/** "7:40", and "+0:40" once a step has run over. */
export const timerText = (left: number, warnSeconds: number): string => {
  const { tone, seconds } = timerFace(left, warnSeconds)
  const minutes = Math.trunc(seconds / 60)
  return `${tone === 'over' ? '+' : ''}${minutes}:${String(seconds % 60).padStart(2, '0')}`
}

/** The large quiet timer. It alone is drawn with each second; nothing in it moves. Who does not look is told aloud. */
export const Timer = ({ view, step, isForTheRoom = false }: TimerProps): ReactNode => {
  const { t } = useText()
  const left = useSecondsLeft(view, step)
  const { tone } = timerFace(left, step.warnSeconds)
  const said = useAnnouncement(left, step)
  return (
    <>
      <p
        className={classes('timer', isForTheRoom && 'for-the-room')}
        role="timer"
        aria-label={t(tone === 'over' ? 'running.timer.over' : 'running.timer.left')}
        data-tone={view.pausedAt === null ? tone : 'paused'}
      >
        {timerText(left, step.warnSeconds)}
      </p>
      <p className="only-read-aloud" role="status">
        {said}
      </p>
    </>
  )
}

/** Half, two minutes and the end, said once each. */
const useAnnouncement = (left: number, step: RunningStep): string => {
  const { t } = useText()
  const before = useRef(left)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const due = announcementBetween(before.current, left, step.plannedSeconds)
    before.current = left
    if (due !== null) setSaid(t(`running.timer.${due}`, { step: step.title }))
  }, [left, step, t])
  return said
}
