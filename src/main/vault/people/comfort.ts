import { SubrosaError } from '#shared/errors.ts'
import type { ReadHandler, WriteHandler } from '#vault/policies.ts'
import { isLeaveGiven } from '#vault/storage/requireLeave.ts'
import { circlesOfPerson, comfortOfPerson, requirePerson, setPersonComfort } from '#vault/storage/people.ts'

export const getComfort: ReadHandler<'people.comfort'> = (db, { personId }) =>
  comfortOfPerson(db, requirePerson(db, personId).id)

/** What somebody asked for so that they are at ease: as much as a headline, in every circle they sit in. */
export const setComfort: WriteHandler<'people.setComfort'> = (
  db,
  { personId, ...comfort },
  { now, changed },
) => {
  requirePerson(db, personId)
  const mayStand = circlesOfPerson(db, personId).every((circleId) =>
    isLeaveGiven(db, { kind: 'board-item', about: personId, circleId }),
  )
  const isEmpty = Object.values(comfort).every((words) => words === '')
  if (!mayStand && !isEmpty) throw new SubrosaError('conflict', { reason: 'above-consent' })
  setPersonComfort(db, personId, comfort, now.today)
  changed('people.changed', { ids: [personId] })
  return comfortOfPerson(db, personId)
}
