import { evenLent, type Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import { actUponSteps } from './actUponSteps.ts'
import type { ClockWatch } from './clockWatch.ts'
import { handOn } from './handOn.ts'
import { heard } from './heard.ts'
import { getRunning } from './runningView.ts'
import { withAStep } from './withAStep.ts'
import { writeAfterAll } from './writeAfterAll.ts'
import { backTo, goOffRecord, goOnRecord, next, skip } from './stepActs.ts'

export const runningHandlers = ({ read, write }: Policies, watch: ClockWatch) =>
  ({
    'running.get': read(getRunning),
    'running.next': write(actUponSteps(watch, next)),
    'running.backTo': write(actUponSteps(watch, backTo)),
    'running.skip': write(actUponSteps(watch, skip)),
    'running.writeAfterAll': write(writeAfterAll(watch)),
    'running.handOn': write(handOn),
    'running.heard': write(heard),
    'running.beat': evenLent(
      write((db, { sessionId }, tools) => ({ noticed: watch.look(db, sessionId, tools) })),
      ({ sessionId }, lent) => sessionId === lent.sessionId,
    ),
    'running.goOffRecord': write(withAStep(actUponSteps(watch, goOffRecord, { evenInWrapUp: true }))),
    'running.goOnRecord': write(actUponSteps(watch, goOnRecord, { evenInWrapUp: true })),
  }) satisfies Partial<Handlers>
