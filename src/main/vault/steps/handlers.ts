import type { Handlers } from '#vault/gate/registered.ts'
import type { Insertions } from '#vault/insertions.ts'
import type { Policies } from '#vault/policies.ts'
import { beginStep } from './beginStep.ts'
import { carryStep } from './carryStep.ts'
import { confirmStep, stepAsked } from './confirmStep.ts'
import { createStep } from './createStep.ts'
import { listFollowUps, reportStep } from './followUps.ts'
import { listSteps, stepsWithIds } from './listSteps.ts'
import { putBackStep } from './putBackStep.ts'
import { reopenStep } from './reopenStep.ts'
import { settleStep } from './settleStep.ts'
import { updateStep } from './updateStep.ts'

export const stepHandlers = ({ read, write, undoable }: Policies, { making }: Insertions) =>
  ({
    'steps.list': read(listSteps),
    'steps.byId': read(stepsWithIds),
    'steps.create': write(undoable(making('next_step', createStep), 'step-made')),
    'steps.update': write(undoable(updateStep, 'step-changed')),
    'steps.confirm': write(undoable(confirmStep, 'step-confirmed')),
    'steps.asked': write(undoable(stepAsked, 'step-asked')),
    'steps.begin': write(undoable(beginStep, 'step-begun')),
    'steps.putBack': write(undoable(putBackStep, 'step-promised')),
    'steps.followUps': read(listFollowUps),
    'steps.report': write(undoable(reportStep, 'step-reported')),
    'steps.settle': write(undoable(settleStep, ({ as }) => `step-settled-${as}`)),
    'steps.reopen': write(undoable(reopenStep, 'step-reopened')),
    'steps.carry': write(undoable(carryStep, 'step-carried', ({ dueOn }) => dueOn)),
  }) satisfies Partial<Handlers>
