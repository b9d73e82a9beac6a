import type { Handlers } from '#vault/gate/registered.ts'
import type { Insertions } from '#vault/insertions.ts'
import type { Policies } from '#vault/policies.ts'
import { chooseTopics } from './chooseTopics.ts'
import { concludeTurn } from './concludeTurn.ts'
import { dropPlannedTurn } from './dropPlannedTurn.ts'
import { addEmptyTurn, reorderTurns } from './orderTurns.ts'
import { listTurns } from './turnViews.ts'

export const turnHandlers = ({ read, write, undoable }: Policies, { concluding }: Insertions) =>
  ({
    'turns.list': read(listTurns),
    'turns.choose': write(undoable(chooseTopics, 'topics-chosen')),
    'turns.add': write(undoable(addEmptyTurn, 'turn-added')),
    'turns.reorder': write(undoable(reorderTurns, 'turns-reordered')),
    'turns.drop': write(undoable(dropPlannedTurn, 'turn-dropped')),
    'turns.conclude': write(undoable(concluding(concludeTurn), 'turn-concluded')),
  }) satisfies Partial<Handlers>
