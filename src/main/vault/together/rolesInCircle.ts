import { offerRole } from '#shared/domain/roles.ts'
import type { SessionRole } from '#shared/formats/format.ts'
import type { PersonId } from '#shared/ids.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import { historyInCircle, rolesEverHeld } from '#vault/storage/rolesHeld.ts'

const always: readonly SessionRole[] = ['host', 'timekeeper', 'scribe']

/** Each role is offered to somebody else, as long as there are enough people. */
export const rolesInCircle: ReadHandler<'together.roles'> = (db, { circleId }) => {
  requireCircle(db, circleId)
  const busy = new Set<PersonId>()
  return [...new Set([...always, ...rolesEverHeld(db, circleId)])].map((role) => {
    const people = historyInCircle(db, circleId, role)
    const due = offerRole(people, busy)
    if (due !== null) busy.add(due.personId)
    return {
      role,
      held: people.map(({ personId, name, isMe, lastOn }) => ({ personId, name, isMe, lastOn })),
      due,
    }
  })
}
