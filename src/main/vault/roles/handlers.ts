import type { Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import { giveRole } from './giveRole.ts'
import { listRoles } from './rolesOfSession.ts'

export const roleHandlers = ({ read, write, undoable }: Policies) =>
  ({
    'roles.list': read(listRoles),
    'roles.set': write(undoable(giveRole, 'role-given')),
  }) satisfies Partial<Handlers>
