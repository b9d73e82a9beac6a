import type { Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import { approveRecord } from './approveRecord.ts'
import { getWrapUp } from './getWrapUp.ts'
import { readRecord } from './readRecord.ts'
import { setPulse } from './setPulse.ts'

export const wrapUpHandlers = ({ read, write }: Policies) =>
  ({
    'wrapUp.get': read(getWrapUp),
    'wrapUp.readRecord': read(readRecord),
    'wrapUp.approveRecord': write(approveRecord),
    'wrapUp.setPulse': write(setPulse),
  }) satisfies Partial<Handlers>
