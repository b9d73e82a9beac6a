import type { CallName, CheckedInput } from '#shared/contract/index.ts'
import type { SessionStatus, SessionView } from '#shared/contract/sessions.ts'
import type { Now } from '#shared/dates.ts'
import { become, sessionTransitions } from '#shared/domain/lifecycles.ts'
import { mayRunAgain } from '#shared/domain/sessions.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { SessionId } from '#shared/ids.ts'
import type { WriteTools } from '#vault/policies.ts'
import type { WriteDb } from '#vault/storage/database.ts'
import { requireSession, setSession, type SessionRow } from '#vault/storage/sessions.ts'
import { requireNoOtherRuns } from './onlyOneRuns.ts'
import { sessionEnd } from './sessionEnd.ts'
import { sessionView } from './sessionView.ts'

type Moving = Extract<
  CallName,
  'sessions.pause' | 'sessions.resume' | 'sessions.wrapUp' | 'sessions.close' | 'sessions.cancel'
>

/** What a move changes beside the status, and what it asks for beyond the table of transitions. */
type Move = (db: WriteDb, before: SessionRow, now: Now) => Partial<Pick<SessionRow, 'endedAt'>>

const moveTo =
  (to: SessionStatus, move: Move = () => ({})) =>
  (db: WriteDb, { sessionId }: CheckedInput<Moving>, { now, changed }: WriteTools): SessionView => {
    const before = requireSession(db, sessionId)
    const status = become(sessionTransitions, before.status, to)
    const change = move(db, before, now)
    setSession(
      db,
      sessionId,
      {
        ...before,
        ...change,
        status,
        purgeOn: sessionEnd(db, before.circleId, before.plannedFor, now.today),
      },
      now.today,
    )
    changed('sessions.changed', { ids: [sessionId] })
    changed('circles.changed', { ids: [before.circleId] })
    return sessionView(db, sessionId)
  }

export const pauseSession = moveTo('paused')

/** From the pause, or back from the wrap-up of the same day. */
export const resumeSession = moveTo('running', (db, before, now) => {
  const isBack = before.status === 'wrap_up' && mayRunAgain(before.updatedOn, now.today)
  if (before.status !== 'paused' && !isBack) {
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  }
  requireNoOtherRuns(db, before.id)
  return { endedAt: null }
})

export const wrapUpSession = moveTo('wrap_up', (_db, _before, now) => ({ endedAt: now.instant }))

export type AtClosing = (db: WriteDb, sessionId: SessionId, now: Now) => void

export const closeSession = (atClosing: AtClosing) =>
  moveTo('closed', (db, before, now) => {
    atClosing(db, before.id, now)
    return {}
  })

export const cancelSession = moveTo('cancelled')
