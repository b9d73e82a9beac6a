import type { Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import { lookBeforePrinting } from './lookBeforePrinting.ts'
import { recordPrinting } from './recordPrinting.ts'

export const printingHandlers = ({ read, write }: Policies) =>
  ({
    'printing.look': read(lookBeforePrinting),
    'printing.record': write(recordPrinting),
  }) satisfies Partial<Handlers>
