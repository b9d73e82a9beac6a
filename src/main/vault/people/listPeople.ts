import { byName } from '#shared/domain/ordering.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { allPeople } from '#vault/storage/people.ts'
import { vaultSettings } from '#vault/storage/vault.ts'

/** Me first, then by name as my language sorts; nothing else about a person decides the order. */
export const listPeople: ReadHandler<'people.list'> = (db) => {
  const compareNames = byName(vaultSettings(db).language)
  return allPeople(db).toSorted((one, other) =>
    one.isMe === other.isMe ? compareNames(one, other) : one.isMe ? -1 : 1,
  )
}
