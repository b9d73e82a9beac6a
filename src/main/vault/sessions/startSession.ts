import type { CircleStatus } from '#shared/contract/circles.ts'
import { become, sessionTransitions } from '#shared/domain/lifecycles.ts'
import { SubrosaError } from '#shared/errors.ts'
import { ensureAgenda } from '#vault/agenda/ensureAgenda.ts'
import { letTopicsBeChosen } from '#vault/agenda/layOutAgenda.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { clockStarts } from '#vault/running/clockAtMoves.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import { settleMiniCase } from '#vault/storage/prompts.ts'
import { nextNumber, requireSession, setSession } from '#vault/storage/sessions.ts'
import { pauseSession } from './moveSession.ts'
import { requireNoOtherRuns } from './onlyOneRuns.ts'
import { sessionEnd } from './sessionEnd.ts'
import { sessionView } from './sessionView.ts'

/** The session gets its number here: only held ones count. */
export const startSession: WriteHandler<'sessions.start'> = (
  db,
  { sessionId, beforeCharter, pauseOther },
  tools,
) => {
  const { now, changed } = tools
  const before = requireSession(db, sessionId)
  const status = become(sessionTransitions, before.status, 'running')
  if (before.status !== 'planned') throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  requireMeetingCircle(requireCircle(db, before.circleId).status, beforeCharter)
  requireNoOtherRuns(db, sessionId, tools, pauseOther ? pauseSession : null)
  ensureAgenda(db, sessionId, now.today)
  letTopicsBeChosen(db, sessionId, now.today)
  setSession(
    db,
    sessionId,
    {
      ...before,
      status,
      number: nextNumber(db, before.circleId),
      startedAt: now.instant,
      purgeOn: sessionEnd(db, before.circleId, before.plannedFor, now.today),
    },
    now.today,
  )
  settleMiniCase(db, sessionId)
  clockStarts(db, sessionId, now)
  changed('sessions.changed', { ids: [sessionId] })
  changed('circles.changed', { ids: [before.circleId] })
  return sessionView(db, sessionId)
}

/** A soft stop before the agreements; a closing circle still meets to say goodbye. */
const requireMeetingCircle = (status: CircleStatus, beforeCharter: boolean): void => {
  if (status === 'active' || status === 'closing') return
  if (status !== 'forming' && status !== 'chartering') {
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  }
  if (!beforeCharter) throw new SubrosaError('conflict', { reason: 'before-charter' })
}
