import type { Handlers } from '#vault/gate/registered.ts'
import type { Insertions } from '#vault/insertions.ts'
import type { Policies } from '#vault/policies.ts'
import { getMix } from './mix.ts'
import { addLine, listContributions, removeLine, updateLine } from './writeContributions.ts'

export const contributionHandlers = (
  { read, write, undoable }: Policies,
  { making, concluding }: Insertions,
) =>
  ({
    'contributions.list': read(listContributions),
    'contributions.add': write(undoable(concluding(making('contribution', addLine)), 'line-written')),
    'contributions.update': write(undoable(updateLine, 'line-changed')),
    'contributions.mix': read(getMix),
    'contributions.remove': write(undoable(removeLine, 'line-removed')),
  }) satisfies Partial<Handlers>
