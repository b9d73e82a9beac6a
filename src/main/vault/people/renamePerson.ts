import type { WriteHandler } from '#vault/policies.ts'
import { requirePerson, rowsNaming, setPersonName } from '#vault/storage/people.ts'

/** The new name shows at once wherever the person does, because everything else refers to the id. */
export const renamePerson: WriteHandler<'people.rename'> = (db, { personId, name }, { now, changed }) => {
  requirePerson(db, personId)
  setPersonName(db, personId, name, now.today)
  const { circles, sessions, steps } = rowsNaming(db, personId)
  changed('people.changed', { ids: [personId] })
  if (circles.length > 0) changed('circles.changed', { ids: circles })
  if (sessions.length > 0) changed('sessions.changed', { ids: sessions })
  if (steps.length > 0) changed('steps.changed', { ids: steps })
  return requirePerson(db, personId)
}
