import type { Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import { getToday } from './getToday.ts'

export const todayHandlers = ({ read }: Policies) =>
  ({ 'today.get': read(getToday) }) satisfies Partial<Handlers>
