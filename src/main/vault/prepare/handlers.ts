import type { Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import { collectForNext, listCollected } from './collect.ts'
import { getPreparation } from './getPreparation.ts'
import { confirmOpening, setIntention, tickPreparation } from './myPart.ts'

export const prepareHandlers = ({ read, write, undoable }: Policies) =>
  ({
    'prepare.get': read(getPreparation),
    'prepare.tick': write(undoable(tickPreparation, 'prepared')),
    'prepare.intend': write(undoable(setIntention, 'intention-set')),
    'prepare.open': write(confirmOpening),
    'prepare.collected': read(listCollected),
    'prepare.collect': write(undoable(collectForNext, 'collected')),
  }) satisfies Partial<Handlers>
