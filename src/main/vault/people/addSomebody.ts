import type { WriteHandler } from '#vault/policies.ts'
import { addPerson, requirePerson } from '#vault/storage/people.ts'

export const addSomebody: WriteHandler<'people.add'> = (db, { name, relation }, { now, changed }) => {
  const id = addPerson(db, { name, relation, isMe: false }, now.today)
  changed('people.changed', { ids: [id] })
  return requirePerson(db, id)
}
