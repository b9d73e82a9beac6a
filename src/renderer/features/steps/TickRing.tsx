import type { ReactNode } from 'react'
import type { NextStepView } from '#shared/contract/steps.ts'
import { mayBeTakenBack } from '#shared/domain/nextSteps.ts'
import { todayHere, useText } from '#i18n/index.ts'
import { StepRing } from '#ui/index.ts'
import { ringOf } from './stepWords.ts'

type TickRingProps = { readonly step: NextStepView; readonly hue: number; readonly onTick: () => void }

/** The ring as the box that is ticked. What was settled on an earlier day stays as it is. */
export const TickRing = ({ step, hue, onTick }: TickRingProps): ReactNode => {
  const { t } = useText()
  const isFinal = step.settledOn !== null && !mayBeTakenBack(step.settledOn, todayHere())
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a checkbox element cannot hold the ring's five shapes
    <button
      type="button"
      role="checkbox"
      className="tick"
      aria-checked={step.state === 'done'}
      aria-label={t(step.settledOn === null ? 'steps.act.tick' : 'steps.act.untick', { title: step.title })}
      aria-disabled={isFinal}
      onClick={() => {
        if (!isFinal) onTick()
      }}
    >
      <StepRing state={ringOf(step)} hue={hue} isDecoration />
    </button>
  )
}
