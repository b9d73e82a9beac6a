import type { PlainDate } from '#shared/dates.ts'
import type { NextStepId, SessionId } from '#shared/ids.ts'
import type { FinalState } from '#shared/domain/nextSteps.ts'
import type { NextStepView } from '#shared/contract/steps.ts'
import { useAct, type BridgeError } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { toast } from '#ui/index.ts'

export type StepActs = {
  readonly error: BridgeError | undefined
  /** Settles it; the toast takes it back. */
  readonly settle: (step: NextStepView, as: FinalState, sessionId?: SessionId) => Promise<void>
  readonly reopen: (stepId: NextStepId) => Promise<void>
  /** Done when open, open again when settled: the ring. */
  readonly tick: (step: NextStepView, sessionId?: SessionId) => Promise<void>
  readonly begin: (step: NextStepView) => Promise<void>
  readonly carry: (step: NextStepView, dueOn: PlainDate) => Promise<void>
  readonly rename: (step: NextStepView, title: string) => Promise<boolean>
}

/** Every change of a next step, with its message and its way back. */
export const useStepActs = (): StepActs => {
  const text = useText()
  const settling = useAct('steps.settle')
  const reopening = useAct('steps.reopen')
  const beginning = useAct('steps.begin')
  const carrying = useAct('steps.carry')
  const updating = useAct('steps.update')

  const reopen = async (stepId: NextStepId): Promise<void> => {
    await reopening.run({ stepId })
  }
  const settle: StepActs['settle'] = async (step, as, sessionId) => {
    const { ok } = await settling.run({ stepId: step.id, as, sessionId: sessionId ?? null })
    if (ok) toast(text.t(`steps.toast.${as}`), () => void reopen(step.id))
  }
  const update = (
    step: NextStepView,
    changed: Partial<Pick<NextStepView, 'title' | 'horizon' | 'dueOn'>>,
  ) => {
    const { title, horizon, dueOn } = { ...step, ...changed }
    return updating.run({ stepId: step.id, title, ownerPersonId: step.owner.id, horizon, dueOn })
  }

  return {
    error: settling.error ?? reopening.error ?? beginning.error ?? carrying.error ?? updating.error,
    settle,
    reopen,
    tick: (step, sessionId) => (step.settledOn === null ? settle(step, 'done', sessionId) : reopen(step.id)),
    begin: async (step) => {
      await beginning.run({ stepId: step.id })
    },
    carry: async (step, dueOn) => {
      // A first date is no moved one.
      const { ok } =
        step.dueOn === null
          ? await update(step, { horizon: 'date', dueOn })
          : await carrying.run({ stepId: step.id, dueOn })
      if (ok) toast(text.t('steps.toast.carried', { date: text.date(dueOn, 'weekday') }))
    },
    rename: async (step, title) => (await update(step, { title })).ok,
  }
}
