import { balanceDays, balanceOf } from '#shared/domain/balance.ts'
import { addDays } from '#shared/domain/calendar.ts'
import type { Handlers } from '#vault/gate/registered.ts'
import type { Policies, ReadHandler } from '#vault/policies.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import { givenAndReceivedSince } from '#vault/storage/givenAndReceived.ts'
import { timelineOf } from '#vault/storage/timeline.ts'
import { rolesInCircle } from './rolesInCircle.ts'

const getTimeline: ReadHandler<'together.timeline'> = (db, { circleId, ...stretch }) =>
  timelineOf(db, requireCircle(db, circleId).id, stretch)

const getBalance: ReadHandler<'together.balance'> = (db, { circleId }, { now }) => ({
  balance: balanceOf(
    givenAndReceivedSince(db, requireCircle(db, circleId).id, addDays(now.today, -balanceDays)),
  ),
})

export const togetherHandlers = ({ read }: Policies) =>
  ({
    'together.timeline': read(getTimeline),
    'together.roles': read(rolesInCircle),
    'together.balance': read(getBalance),
  }) satisfies Partial<Handlers>
