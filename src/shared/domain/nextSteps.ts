import type { Horizon, NextStepState, NextStepView, StepGroup } from '../contract/steps.ts'
import type { PlainDate } from '../dates.ts'
import { addDays, weekdayOf } from './calendar.ts'

export const finalStates = ['done', 'changed', 'released'] as const
export type FinalState = (typeof finalStates)[number]

export const isSettled = (state: NextStepState): state is FinalState =>
  state === 'done' || state === 'changed' || state === 'released'

/** A settling may be taken back on its own day only. */
export const mayBeTakenBack = (settledOn: PlainDate, today: PlainDate): boolean => settledOn === today

/** A day belongs to the horizon `date`, and to it alone. */
export const isWhole = (when: { readonly horizon: Horizon; readonly dueOn: PlainDate | null }): boolean =>
  (when.horizon === 'date') === (when.dueOn !== null)

/** A promise without a day is asked about after a fortnight. */
const askAfterDays = 14

/** From which day on its supporter may ask how a step went: its own, or one that is not too soon. */
export const askOn = (
  { horizon, dueOn }: { readonly horizon: Horizon; readonly dueOn: PlainDate | null },
  today: PlainDate,
): PlainDate => dueOn ?? (horizon === 'this_week' ? endOfWeek(today) : addDays(today, askAfterDays))

const settledShownDays = 30

/** The first day whose settled steps are still listed: 30 days back, and as far as the day the circle last met. */
export const settledShownFrom = (today: PlainDate, lastMetOn?: PlainDate): PlainDate => {
  const usual = addDays(today, -settledShownDays)
  return lastMetOn !== undefined && lastMetOn < usual ? lastMetOn : usual
}

export const stepGroups: readonly StepGroup[] = ['passed', 'thisWeek', 'soon', 'someday', 'settled']

/** The Sunday of today's week. */
export const endOfWeek = (today: PlainDate): PlainDate => addDays(today, 7 - weekdayOf(today))

/** Where a step stands in the list: by what its date says about it today. */
export const groupOf = (
  { state, dueOn, horizon }: Pick<NextStepView, 'state' | 'dueOn' | 'horizon'>,
  today: PlainDate,
): StepGroup => {
  if (isSettled(state)) return 'settled'
  if (dueOn !== null) {
    if (dueOn < today) return 'passed'
    return dueOn <= endOfWeek(today) ? 'thisWeek' : 'soon'
  }
  if (horizon === 'this_week') return 'thisWeek'
  return horizon === 'before_next' || horizon === 'this_season' ? 'soon' : 'someday'
}
