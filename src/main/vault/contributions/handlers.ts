import type { Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import { addLine, listContributions, removeLine, updateLine } from './writeContributions.ts'

export const contributionHandlers = ({ read, write, undoable }: Policies) =>
  ({
    'contributions.list': read(listContributions),
    'contributions.add': write(undoable(addLine, 'line-written')),
    'contributions.update': write(undoable(updateLine, 'line-changed')),
    'contributions.remove': write(undoable(removeLine, 'line-removed')),
  }) satisfies Partial<Handlers>
