import type { Horizon, NextStepState } from '../contract/steps.ts'
import type { PlainDate } from '../dates.ts'
import { addDays } from './calendar.ts'

export const finalStates = ['done', 'changed', 'released'] as const
export type FinalState = (typeof finalStates)[number]

export const isSettled = (state: NextStepState): state is FinalState =>
  state === 'done' || state === 'changed' || state === 'released'

/** A settling may be taken back on its own day only. */
export const mayBeTakenBack = (settledOn: PlainDate, today: PlainDate): boolean => settledOn === today

/** A day belongs to the horizon `date`, and to it alone. */
export const isWhole = (when: { readonly horizon: Horizon; readonly dueOn: PlainDate | null }): boolean =>
  (when.horizon === 'date') === (when.dueOn !== null)

const settledShownDays = 30

/** The first day whose settled steps are still listed: 30 days back, and as far as the day the circle last met. */
export const settledShownFrom = (today: PlainDate, lastMetOn?: PlainDate): PlainDate => {
  const usual = addDays(today, -settledShownDays)
  return lastMetOn !== undefined && lastMetOn < usual ? lastMetOn : usual
}
