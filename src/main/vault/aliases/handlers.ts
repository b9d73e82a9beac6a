import type { Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import { aliasOfPerson } from '#vault/storage/aliases.ts'
import { requirePerson } from '#vault/storage/people.ts'
import type { AliasView } from '#vault/aliasView.ts'
import { giveAlias } from './giveAlias.ts'
import { turnAliasView } from './turnAliasView.ts'

export const aliasHandlers = ({ read, write, undoable }: Policies, view: AliasView) =>
  ({
    'aliases.setView': write(turnAliasView(view)),
    'aliases.ofPerson': read((db, { personId }) => ({
      alias: aliasOfPerson(db, requirePerson(db, personId).id),
    })),
    'aliases.setOfPerson': write(undoable(giveAlias, 'alias-given')),
  }) satisfies Partial<Handlers>
