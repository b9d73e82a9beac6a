import type { ReadHandler } from '#vault/policies.ts'
import { allMemberships } from '#vault/storage/memberships.ts'
import { requirePerson } from '#vault/storage/people.ts'

export const listMemberships: ReadHandler<'people.memberships'> = (db, { personId }) =>
  allMemberships(db, personId === null ? null : requirePerson(db, personId).id)
