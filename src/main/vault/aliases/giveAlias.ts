import { createCovering } from '#shared/domain/covering/index.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { aliasOfPerson, namedPeople, setAliasOfPerson } from '#vault/storage/aliases.ts'
import { requirePerson } from '#vault/storage/people.ts'

/** @throws `invalid-input/alias-names` when the alias would name somebody after all */
export const giveAlias: WriteHandler<'aliases.setOfPerson'> = (db, { personId, alias }, { now, changed }) => {
  requirePerson(db, personId)
  const names = createCovering(
    namedPeople(db).map(({ id, name }) => ({ id, name, shown: '' })),
    [],
    '',
  )
  if (alias !== '' && names.stretches(alias).length > 0) {
    throw new SubrosaError('invalid-input', { reason: 'alias-names' })
  }
  setAliasOfPerson(db, personId, alias, now.today)
  changed('people.changed', { ids: [personId] })
  return { alias: aliasOfPerson(db, personId) }
}
