import './steps.css'
import type { ReactNode } from 'react'
import type { NextStepView } from '#shared/contract/steps.ts'
import { todayHere, useText } from '#i18n/index.ts'
import { classes } from '#ui/index.ts'
import { sayWhen, sayWhoMayAsk } from './stepWords.ts'
import { TickRing } from './TickRing.tsx'

type StepRowProps = {
  readonly step: NextStepView
  readonly hue: number
  readonly onTick: () => void
  /** Where the circle, the owner or whose idea it was goes without saying, it is left out. */
  readonly says: readonly ('owner' | 'circle' | 'idea')[]
  readonly onOpen?: () => void
  readonly isOpen?: boolean
  /** Further acts at the right. */
  readonly acts?: ReactNode
}

/** A next step as a line: ring, title, and under it whose it is and by when. The list around it is the caller's. */
export const StepLine = ({
  step,
  hue,
  onTick,
  says,
  onOpen,
  isOpen = false,
  acts,
}: StepRowProps): ReactNode => {
  const text = useText()
  const { t } = text
  const facts = [
    says.includes('owner') && (step.owner.isMe ? t('steps.you') : step.owner.name),
    says.includes('circle') && (step.circle?.name ?? t('steps.onlyMine')),
    says.includes('idea') && step.isFromCircle && t('steps.detail.fromCircle'),
    step.state === 'underway' && t('steps.fact.underway'),
    sayWhen(text, step, todayHere()),
    step.settledOn === null && sayWhoMayAsk(text, step),
    step.settledOn === null && step.carriedCount > 0 && t('steps.fact.moved', { n: step.carriedCount }),
    step.state === 'released' && t('steps.fact.released'),
  ]
  const words = (
    <>
      <span className="step-title">{step.title}</span>
      <span className="small third">{facts.filter(Boolean).join(' · ')}</span>
    </>
  )
  return (
    <div className={classes('step-row', isOpen && 'open', step.settledOn !== null && 'settled')}>
      <TickRing step={step} hue={hue} onTick={onTick} />
      {onOpen === undefined ? (
        <span className="step-words">{words}</span>
      ) : (
        <button type="button" className="step-words" aria-expanded={isOpen} onClick={onOpen}>
          {words}
        </button>
      )}
      {acts}
    </div>
  )
}

export const StepRow = (props: StepRowProps): ReactNode => (
  <li>
    <StepLine {...props} />
  </li>
)
