import type { PlainDate } from '#shared/dates.ts'
import type { NextStepId, SessionId } from '#shared/ids.ts'
import type { FinalState } from '#shared/domain/nextSteps.ts'
import type { NextStepView } from '#shared/contract/steps.ts'
import { useAct, type BridgeError } from '#bridge/index.ts'

export type StepActs = {
  readonly error: BridgeError | undefined
  readonly settle: (step: NextStepView, as: FinalState, sessionId?: SessionId) => Promise<void>
  readonly reopen: (stepId: NextStepId) => Promise<void>
  /** Done when open, open again when settled: the ring. */
  readonly tick: (step: NextStepView, sessionId?: SessionId) => Promise<void>
  readonly putBack: (step: NextStepView) => Promise<void>
  readonly begin: (step: NextStepView) => Promise<void>
  readonly carry: (step: NextStepView, dueOn: PlainDate) => Promise<void>
  readonly rename: (step: NextStepView, title: string) => Promise<boolean>
}

/** Every change of a next step. */
export const useStepActs = (): StepActs => {
  const settling = useAct('steps.settle')
  const reopening = useAct('steps.reopen')
  const beginning = useAct('steps.begin')
  const puttingBack = useAct('steps.putBack')
  const carrying = useAct('steps.carry')
  const updating = useAct('steps.update')

  const reopen = async (stepId: NextStepId): Promise<void> => {
    await reopening.run({ stepId })
  }
  const settle: StepActs['settle'] = async (step, as, sessionId) => {
    await settling.run({ stepId: step.id, as, sessionId: sessionId ?? null })
  }
  const update = (
    step: NextStepView,
    changed: Partial<Pick<NextStepView, 'title' | 'horizon' | 'dueOn'>>,
  ) => {
    const { title, horizon, dueOn } = { ...step, ...changed }
    return updating.run({ stepId: step.id, title, ownerPersonId: step.owner.id, horizon, dueOn })
  }

  return {
    error:
      settling.error ??
      reopening.error ??
      beginning.error ??
      puttingBack.error ??
      carrying.error ??
      updating.error,
    settle,
    reopen,
    tick: (step, sessionId) => (step.settledOn === null ? settle(step, 'done', sessionId) : reopen(step.id)),
    putBack: async (step) => {
      await puttingBack.run({ stepId: step.id })
    },
    begin: async (step) => {
      await beginning.run({ stepId: step.id })
    },
    carry: async (step, dueOn) => {
      // A first date is no moved one.
      if (step.dueOn === null) await update(step, { horizon: 'date', dueOn })
      else await carrying.run({ stepId: step.id, dueOn })
    },
    rename: async (step, title) => (await update(step, { title })).ok,
  }
}
