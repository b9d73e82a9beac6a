import { firstStatusOf } from '#shared/domain/circles.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { addCircle } from '#vault/storage/circles.ts'
import { addMembership } from '#vault/storage/memberships.ts'
import { myPersonId, personChosen } from '#vault/storage/people.ts'
import { circleView } from './circleView.ts'
import { requireWholeCadence } from './wholeCadence.ts'

/** Me in the first seat, the others in the order they were named; somebody named twice sits once. */
export const foundCircle: WriteHandler<'circles.found'> = (db, input, { now, changed }) => {
  requireWholeCadence(input.cadence)
  const me = myPersonId(db)
  const circleId = addCircle(db, { ...input, status: firstStatusOf(input.kind) }, now.today)
  const others = input.people.map((choice) => personChosen(db, choice, now.today))
  for (const personId of new Set([me, ...others])) {
    addMembership(db, { circleId, personId, isMe: personId === me }, now.today)
  }
  changed('circles.changed', { ids: [circleId] })
  if (others.length > 0) changed('people.changed', { ids: others })
  return circleView(db, circleId, now.today)
}
