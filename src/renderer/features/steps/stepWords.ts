import type { PlainDate } from '#shared/dates.ts'
import type { NextStepView } from '#shared/contract/steps.ts'
import { coarseSpan, daysBetween, sayNumber, type Text } from '#i18n/index.ts'
import type { StepRingState } from '#ui/index.ts'

/** The shape of its ring: a promise, and a draft of one, are open. */
export const ringOf = ({ state }: Pick<NextStepView, 'state'>): StepRingState =>
  state === 'draft' || state === 'promised' ? 'open' : state

/** "by Tuesday 1 December", "still open, three weeks", "before you next meet", "done 3 December". */
export const sayWhen = (text: Text, step: NextStepView, today: PlainDate): string => {
  const { t } = text
  if (step.state === 'done' || step.state === 'changed' || step.state === 'released') {
    return t(`steps.when.${step.state}`, { date: step.settledOn === null ? '' : text.date(step.settledOn) })
  }
  if (step.dueOn === null) return t(`steps.when.${step.horizon === 'date' ? 'none' : step.horizon}`)
  const days = daysBetween(today, step.dueOn)
  if (days < 0) return sayStillOpen(text, -days)
  if (days === 0) return t('steps.when.today')
  if (days === 1) return t('steps.when.tomorrow')
  return t('steps.when.by', { date: text.date(step.dueOn, days < 14 ? 'weekday' : 'day') })
}

const sayStillOpen = (text: Text, days: number): string => {
  const { t } = text
  const { unit, n } = coarseSpan(days)
  return t(`steps.when.stillOpen.${unit}`, { n, words: sayNumber(text, n) })
}

/** "Sanna may ask"; nothing where nobody was named. */
export const sayWhoMayAsk = ({ t }: Text, { supporter }: NextStepView): string | null => {
  if (supporter === null) return null
  return supporter.isMe ? t('steps.fact.youMayAsk') : t('steps.fact.mayAsk', { name: supporter.name })
}
