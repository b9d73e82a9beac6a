import type { Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import { holdsInForce, holdsOver } from '#vault/storage/holds.ts'
import { liftHold, previewLifting } from './liftHold.ts'
import { setHold } from './setHold.ts'

export const holdHandlers = ({ read, write, undoable }: Policies) =>
  ({
    'holds.list': read((db) => holdsInForce(db)),
    'holds.over': read((db, thing) => holdsOver(db, thing)),
    'holds.set': write(undoable(setHold, 'hold-set')),
    'holds.preview': read(previewLifting),
    'holds.lift': write(undoable(liftHold, 'hold-lifted')),
  }) satisfies Partial<Handlers>
