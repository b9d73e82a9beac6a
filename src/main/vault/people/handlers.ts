import type { Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import { addSomebody } from './addSomebody.ts'
import { listPeople } from './listPeople.ts'
import { renamePerson } from './renamePerson.ts'

export const peopleHandlers = ({ read, write }: Policies) =>
  ({
    'people.list': read(listPeople),
    'people.add': write(addSomebody),
    'people.rename': write(renamePerson),
  }) satisfies Partial<Handlers>
