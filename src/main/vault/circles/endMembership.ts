import { become, membershipTransitions } from '#shared/domain/lifecycles.ts'
import { purgeOn } from '#shared/domain/retention.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import { membersOf, setLeft } from '#vault/storage/memberships.ts'
import { retentionFor } from '#vault/storage/retention.ts'
import { circleView } from './circleView.ts'
import { letGoOfPlannedSessions } from './plannedSessions.ts'

export const endMembership: WriteHandler<'circles.endMembership'> = (
  db,
  { circleId, membershipId },
  { now, changed },
) => {
  requireCircle(db, circleId)
  const member = membersOf(db, circleId).find((one) => one.membershipId === membershipId)
  if (member === undefined) throw new SubrosaError('not-found')
  if (member.isMe) throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  const status = become(membershipTransitions, member.status, 'leaving', 'left')
  const end = purgeOn({ as: 'left_member', leftOn: now.today }, retentionFor(db, circleId))
  setLeft(db, membershipId, status, end, now.today)
  const sessions = letGoOfPlannedSessions(db, circleId, member.personId, now.today)
  changed('circles.changed', { ids: [circleId] })
  if (sessions.length > 0) {
    changed('sessions.changed', { ids: sessions })
    changed('agenda.changed', { ids: sessions })
  }
  return circleView(db, circleId, now.today)
}
