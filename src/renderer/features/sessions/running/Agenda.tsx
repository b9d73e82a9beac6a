import type { ReactNode } from 'react'
import type { RunningStep, RunningView } from '#shared/contract/running.ts'
import { stretchesOf } from '#shared/domain/formats/turnBlocks.ts'
import type { TurnId } from '#shared/ids.ts'
import { useText } from '#i18n/index.ts'
import { classes, Icon } from '#ui/index.ts'
import { StepMinutes } from './StepMinutes.tsx'
import { turnName } from './turnName.ts'

type AgendaProps = {
  readonly view: RunningView
  readonly onBackTo: (step: RunningStep) => void
  readonly onSkip: (step: RunningStep) => void
  readonly onDropTurn: (turnId: TurnId) => void
  readonly onLength: (step: RunningStep, seconds: number) => void
}

/** The order of the session: what was, what is, what comes; each with its minutes, which can be changed in place. */
export const Agenda = (props: AgendaProps): ReactNode => {
  const { view, onDropTurn } = props
  const text = useText()
  return (
    <ol className="agenda">
      {stretchesOf(view.steps).map((stretch) => {
        const [first] = stretch
        const { turnId } = first
        if (turnId === null) return <AgendaStep key={first.id} step={first} {...props} />
        const isNow = stretch.some(({ state }) => state === 'running')
        const isOver = stretch.every(isPast) && stretch.some(({ state }) => state !== 'pending')
        return (
          <li key={first.id}>
            <div className={classes('agenda-row', isOver && 'over', isNow && 'now')}>
              <Mark isOver={isOver} isNow={isNow} />
              <span className="agenda-title">{turnName(text, view, first)}</span>
              {stretch.every(({ state }) => state === 'pending') && (
                <button
                  type="button"
                  className="agenda-skip"
                  aria-label={text.t('running.agenda.dropTurn', { turn: turnName(text, view, first) })}
                  onClick={() => onDropTurn(turnId)}
                >
                  <Icon name="next" size={13} />
                </button>
              )}
              <span className="agenda-minutes">{minutesOf(stretch)}</span>
            </div>
            {isNow && (
              <ol className="agenda-phases">
                {stretch.map((step) => (
                  <AgendaStep key={step.id} step={step} isPhase {...props} />
                ))}
              </ol>
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** What is optional and was given no minutes is passed by. */
const isPast = ({ state, plannedSeconds }: RunningStep): boolean =>
  state === 'done' || state === 'skipped' || (state === 'pending' && plannedSeconds === 0)

const minutesOf = (steps: readonly RunningStep[]): number =>
  Math.round(steps.reduce((sum, step) => sum + (step.state === 'skipped' ? 0 : step.plannedSeconds), 0) / 60)

const Mark = ({ isOver, isNow }: { readonly isOver: boolean; readonly isNow: boolean }): ReactNode => (
  <span className="agenda-mark" aria-hidden>
    {isOver && <Icon name="check" size={13} />}
    {isNow && <span className="agenda-dot" />}
  </span>
)

type AgendaStepProps = AgendaProps & { readonly step: RunningStep; readonly isPhase?: boolean }

const AgendaStep = ({ step, isPhase = false, onBackTo, onSkip, onLength }: AgendaStepProps): ReactNode => {
  const { t } = useText()
  const { state, title } = step
  const isOver = state === 'done' || state === 'skipped'
  const isNow = state === 'running'
  return (
    <li
      className={classes('agenda-row', isPhase && 'phase', isOver && 'over', isNow && 'now', state)}
      aria-current={isNow ? 'step' : undefined}
    >
      {!isPhase && <Mark isOver={state === 'done'} isNow={isNow} />}
      {isOver ? (
        <button
          type="button"
          className="agenda-title"
          aria-label={t(state === 'done' ? 'running.agenda.backTo' : 'running.agenda.takeAfterAll', {
            step: title,
          })}
          onClick={() => onBackTo(step)}
        >
          {title}
        </button>
      ) : (
        <span className="agenda-title">{title}</span>
      )}
      {state === 'pending' && (
        <button
          type="button"
          className="agenda-skip"
          aria-label={t('running.agenda.skip', { step: title })}
          onClick={() => onSkip(step)}
        >
          <Icon name="next" size={13} />
        </button>
      )}
      {isOver ? (
        <span className="agenda-minutes">
          {state === 'skipped' ? t('running.agenda.skipped') : Math.round(step.plannedSeconds / 60)}
        </span>
      ) : (
        <StepMinutes step={step} onLength={onLength} />
      )}
    </li>
  )
}
