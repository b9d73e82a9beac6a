import type { Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import { addSomebody } from './addSomebody.ts'
import { listMemberships } from './listMemberships.ts'
import { listPeople } from './listPeople.ts'
import { renamePerson } from './renamePerson.ts'
import { setRelation } from './setRelation.ts'

export const peopleHandlers = ({ read, write }: Policies) =>
  ({
    'people.list': read(listPeople),
    'people.add': write(addSomebody),
    'people.memberships': read(listMemberships),
    'people.setRelation': write(setRelation),
    'people.rename': write(renamePerson),
  }) satisfies Partial<Handlers>
