import type { WriteHandler } from '#vault/policies.ts'
import { requirePerson, setPersonRelation } from '#vault/storage/people.ts'

/** Where I know somebody from; nobody's view but the person's own shows it. */
export const setRelation: WriteHandler<'people.setRelation'> = (
  db,
  { personId, relation },
  { now, changed },
) => {
  requirePerson(db, personId)
  setPersonRelation(db, personId, relation, now.today)
  changed('people.changed', { ids: [personId] })
  return requirePerson(db, personId)
}
