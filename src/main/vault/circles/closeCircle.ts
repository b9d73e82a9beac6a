import { become, circleTransitions, sessionTransitions } from '#shared/domain/lifecycles.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { announceBefore } from '#vault/retention/announceBefore.ts'
import { circleSummary, requireCircle, setCircleStatus } from '#vault/storage/circles.ts'
import { closeTurns } from '#vault/storage/moveTurn.ts'
import { endOf, renewEnds } from '#vault/storage/retention.ts'
import { plannedSessionIds, requireSession, setSession } from '#vault/storage/sessions.ts'
import { circleView } from './circleView.ts'

/** A circle that was at work goes through `closing`; hand-overs happen before, in its sessions. */
export const closeCircle: WriteHandler<'circles.close'> = (db, { circleId }, { now, changed }) => {
  const { today } = now
  const { status: before } = requireCircle(db, circleId)
  const isUnderWay = circleSummary(db, circleId, today).runningSessionId !== null
  if (isUnderWay) throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  const status =
    before === 'active' || before === 'paused'
      ? become(circleTransitions, before, 'closing', 'closed')
      : become(circleTransitions, before, 'closed')

  const planned = plannedSessionIds(db, circleId)
  for (const sessionId of planned) {
    const session = requireSession(db, sessionId)
    const cancelled = become(sessionTransitions, session.status, 'cancelled')
    const purgeOn = endOf(db, circleId, { as: 'agreed', changedOn: today })
    setSession(db, sessionId, { ...session, status: cancelled, purgeOn }, today)
    closeTurns(db, sessionId, now)
  }
  setCircleStatus(db, circleId, { status, closedOn: today }, today)
  renewEnds(db, circleId)
  announceBefore(db, today)

  changed('circles.changed', { ids: [circleId] })
  if (planned.length > 0) changed('sessions.changed', { ids: planned })
  changed('retention.changed', { at: now.instant })
  return circleView(db, circleId, today)
}
