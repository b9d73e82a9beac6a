import type { Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import { addSomebody } from './addSomebody.ts'
import { getComfort, setComfort } from './comfort.ts'
import { listMemberships } from './listMemberships.ts'
import { listPeople } from './listPeople.ts'
import { renamePerson } from './renamePerson.ts'
import { setRelation } from './setRelation.ts'

export const peopleHandlers = ({ read, write, undoable }: Policies) =>
  ({
    'people.list': read(listPeople),
    'people.add': write(undoable(addSomebody, 'person-added')),
    'people.memberships': read(listMemberships),
    'people.setRelation': write(undoable(setRelation, 'person-changed')),
    'people.comfort': read(getComfort),
    'people.setComfort': write(undoable(setComfort, 'person-changed')),
    'people.rename': write(undoable(renamePerson, 'person-renamed')),
  }) satisfies Partial<Handlers>
