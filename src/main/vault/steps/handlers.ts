import type { Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import { beginStep } from './beginStep.ts'
import { carryStep } from './carryStep.ts'
import { createStep } from './createStep.ts'
import { listFollowUps, reportStep, takeBackReport } from './followUps.ts'
import { listSteps } from './listSteps.ts'
import { putBackStep } from './putBackStep.ts'
import { reopenStep } from './reopenStep.ts'
import { settleStep } from './settleStep.ts'
import { updateStep } from './updateStep.ts'

export const stepHandlers = ({ read, write }: Policies) =>
  ({
    'steps.list': read(listSteps),
    'steps.create': write(createStep),
    'steps.update': write(updateStep),
    'steps.begin': write(beginStep),
    'steps.putBack': write(putBackStep),
    'steps.followUps': read(listFollowUps),
    'steps.report': write(reportStep),
    'steps.takeBackReport': write(takeBackReport),
    'steps.settle': write(settleStep),
    'steps.reopen': write(reopenStep),
    'steps.carry': write(carryStep),
  }) satisfies Partial<Handlers>
