import type { NextStepView } from '#shared/contract/steps.ts'
import type { NoteSources } from '../sources.ts'

/** Done when it was open, open again when it was done or let go. */
export const tickStep = (sources: NoteSources, step: NextStepView): void => {
  void (step.settledOn === null ? sources.settleStep(step.id) : sources.reopenStep(step.id))
}
