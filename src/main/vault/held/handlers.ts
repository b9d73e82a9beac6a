import type { Handlers } from '#vault/gate/registered.ts'
import type { Insertions } from '#vault/insertions.ts'
import type { Policies } from '#vault/policies.ts'
import type { HeldLines } from './heldLines.ts'
import { holdLine, listHeld } from './holdLine.ts'
import { settleHeld } from './settleHeld.ts'

export const heldHandlers = ({ read, write }: Policies, lines: HeldLines, insertions: Insertions) =>
  ({
    'held.list': read(listHeld(lines)),
    'held.add': write(holdLine(lines)),
    'held.settle': write(settleHeld(lines, insertions)),
  }) satisfies Partial<Handlers>
