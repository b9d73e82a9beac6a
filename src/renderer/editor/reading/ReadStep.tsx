import type { ReactNode } from 'react'
import type { NextStepView } from '#shared/contract/steps.ts'
import { useText } from '#i18n/index.ts'
import type { ReadingNames } from './readingNames.ts'

type ReadStepProps = { readonly step: NextStepView | undefined; readonly names: ReadingNames }

/** The chip of a next step as it stands today: nothing in it can be pressed. */
export const ReadStep = ({ step, names }: ReadStepProps): ReactNode => {
  const { t } = useText()
  if (step === undefined) {
    return (
      <div className="step-chip" data-state="gone">
        <p className="step-chip-words">{t('editor.step.gone')}</p>
      </div>
    )
  }
  const ring = step.state === 'draft' || step.state === 'promised' ? 'open' : step.state
  return (
    <div className="step-chip" data-state={step.state}>
      <span className={`step-ring ${step.state}`} role="img" aria-label={t(`ui.step.${ring}`)} />
      <p className="step-chip-words">
        <span className="step-chip-title">{step.title}</span>{' '}
        <span className="chip hue">{step.owner.isMe ? t('editor.line.you') : step.owner.name}</span>{' '}
        <span className="chip">{names.sayWhen(step)}</span>
      </p>
    </div>
  )
}
