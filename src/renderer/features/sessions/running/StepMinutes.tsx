import type { KeyboardEvent, ReactNode } from 'react'
import type { RunningStep } from '#shared/contract/running.ts'
import { useText } from '#i18n/index.ts'

type StepMinutesProps = {
  readonly step: RunningStep
  readonly onLength: (step: RunningStep, seconds: number) => void
}

const most = 240

const changes: Readonly<Record<string, number>> = {
  '+': 1,
  '=': 1,
  '-': -1,
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: 5,
  PageDown: -5,
}

/** The minutes of a step, changed in place by plus and minus, the arrows, or a press on either. */
export const StepMinutes = ({ step, onLength }: StepMinutesProps): ReactNode => {
  const { t } = useText()
  // What is optional may have no minutes: then it is left out.
  const least = step.optional && step.state === 'pending' ? 0 : 1
  const minutes = Math.max(least, Math.round(step.plannedSeconds / 60))
  const change = (by: number): void => {
    const changed = Math.min(most, Math.max(least, minutes + by))
    if (changed !== minutes) onLength(step, changed * 60)
  }
  const press = (event: KeyboardEvent): void => {
    const by = changes[event.key]
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    change(by)
  }
  return (
    <span
      className="agenda-minutes can-change"
      role="spinbutton"
      tabIndex={0}
      aria-label={t('running.agenda.minutes', { step: step.title })}
      aria-valuenow={minutes}
      aria-valuemin={least}
      aria-valuemax={most}
      onKeyDown={press}
      title={t('running.agenda.minutes.hint')}
    >
      <button type="button" tabIndex={-1} aria-hidden onClick={() => change(-1)}>
        −
      </button>
      {minutes}
      <button type="button" tabIndex={-1} aria-hidden onClick={() => change(1)}>
        +
      </button>
    </span>
  )
}
