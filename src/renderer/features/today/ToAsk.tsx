import type { ReactNode } from 'react'
import type { NextStepView } from '#shared/contract/steps.ts'
import { useAct } from '#bridge/index.ts'
import { sayWhen } from '#features/steps/index.ts'
import { todayHere, useText } from '#i18n/index.ts'
import { useHues } from '#rosette/index.ts'
import { Button, ErrorNotice, PersonDisc, Section } from '#ui/index.ts'

/** Promises of others that I said I would ask about, once their day has come. */
export const ToAsk = ({ steps }: { readonly steps: readonly NextStepView[] }): ReactNode => {
  const text = useText()
  const { t } = text
  const hueOf = useHues()
  const asking = useAct('steps.asked')
  if (steps.length === 0) return null
  return (
    <Section title={t('today.ask.title')}>
      <p className="small second">{t('today.ask.says')}</p>
      <ErrorNotice error={asking.error} />
      <ul className="to-ask">
        {steps.map((step) => (
          <li key={step.id}>
            <PersonDisc name={step.owner.name} hue={hueOf(step.circle?.id)} isSmall />
            <span className="to-ask-words">
              <span>{step.title}</span>
              <span className="small third">
                {[step.owner.name, step.circle?.name, sayWhen(text, step, todayHere())]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <Button
              look="quiet"
              size="small"
              aria-label={t('today.ask.asked.of', { name: step.owner.name, title: step.title })}
              isDisabled={asking.isBusy}
              onPress={() => void asking.run({ stepId: step.id })}
            >
              {t('today.ask.asked')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
