import type { MembershipStatus } from '#shared/contract/circles.ts'
import { isOpenCircle } from '#shared/domain/circles.ts'
import { become, membershipTransitions } from '#shared/domain/lifecycles.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import { addMembership, membershipOf, setJoined } from '#vault/storage/memberships.ts'
import { personChosen } from '#vault/storage/people.ts'
import { circleView } from './circleView.ts'
import { expectAtPlannedSessions } from './plannedSessions.ts'

/** The ways into the circle from where somebody stood with it before. */
const waysIn: Partial<
  Readonly<Record<MembershipStatus, readonly [MembershipStatus, ...MembershipStatus[]]>>
> = {
  candidate: ['invited', 'active'],
  invited: ['active'],
  on_leave: ['active'],
  left: ['invited', 'active'],
}

/** Joins at once, and is expected at the sessions that are planned already. */
export const addMember: WriteHandler<'circles.addMember'> = (db, { circleId, person }, { now, changed }) => {
  const circle = requireCircle(db, circleId)
  if (!isOpenCircle(circle.status)) throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  const personId = personChosen(db, person, now.today)
  const before = membershipOf(db, circleId, personId)
  if (before === undefined) {
    addMembership(db, { circleId, personId, isMe: false }, now.today)
  } else {
    const way = waysIn[before.status]
    if (way === undefined) throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
    setJoined(db, before.membershipId, become(membershipTransitions, before.status, ...way), now.today)
  }
  const sessions = expectAtPlannedSessions(db, circleId, personId, now.today)
  changed('circles.changed', { ids: [circleId] })
  changed('people.changed', { ids: [personId] })
  if (sessions.length > 0) {
    changed('sessions.changed', { ids: sessions })
    changed('agenda.changed', { ids: sessions })
  }
  return circleView(db, circleId, now.today)
}
