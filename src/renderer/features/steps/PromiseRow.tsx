import './steps.css'
import type { ReactNode } from 'react'
import type { NextStepView } from '#shared/contract/steps.ts'
import { groupOf } from '#shared/domain/nextSteps.ts'
import { todayHere, useText, type Text } from '#i18n/index.ts'
import { Chip, Row } from '#ui/index.ts'
import { sayWhen } from './stepWords.ts'
import { TickRing } from './TickRing.tsx'

type PromiseRowProps = {
  readonly step: NextStepView
  readonly hue: number
  readonly onTick: () => void
}

/** Somebody's promise as a line of the programme: ring, who and what, and at the right what became of it. */
export const PromiseRow = ({ step, hue, onTick }: PromiseRowProps): ReactNode => {
  const text = useText()
  return (
    <Row lead={<TickRing step={step} hue={hue} onTick={onTick} />} fact={factOf(text, step)}>
      <span className={step.settledOn === null ? 'promise-words' : 'promise-words third'}>
        {step.title} <span className="small third">· {ownerOf(text, step)}</span>
      </span>
    </Row>
  )
}

const ownerOf = ({ t }: Text, { owner }: NextStepView): string => (owner.isMe ? t('steps.you') : owner.name)

const factOf = (text: Text, step: NextStepView): ReactNode => {
  const { t } = text
  switch (step.state) {
    case 'done':
      return <Chip look="leaf">{t('steps.became.done')}</Chip>
    case 'changed':
      return <Chip>{t('steps.became.changed')}</Chip>
    case 'released':
      return <Chip look="line">{t('steps.became.released')}</Chip>
    case 'underway':
      return <Chip>{t('steps.fact.underway')}</Chip>
    case 'draft':
    case 'promised':
      return groupOf(step, todayHere()) === 'passed' ? (
        <Chip look="amber">{t('steps.became.worthAWord')}</Chip>
      ) : (
        sayWhen(text, step, todayHere())
      )
  }
}
