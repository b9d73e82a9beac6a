import type { SessionStatus, SessionView } from '#shared/contract/sessions.ts'
import type { Now } from '#shared/dates.ts'
import { become, sessionTransitions } from '#shared/domain/lifecycles.ts'
import { mayRunAgain } from '#shared/domain/sessions.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { SessionId } from '#shared/ids.ts'
import type { WriteTools } from '#vault/policies.ts'
import {
  clockComesBack,
  clockGoesOn,
  clockIsPutAway,
  clockPauses,
  clockStops,
} from '#vault/running/clockAtMoves.ts'
import type { WriteDb } from '#vault/storage/database.ts'
import { closeTurns } from '#vault/storage/moveTurn.ts'
import { requireSession, setSession, type SessionRow } from '#vault/storage/sessions.ts'
import { requireNoOtherRuns } from './onlyOneRuns.ts'
import { sessionEnd } from './sessionEnd.ts'
import { sessionView } from './sessionView.ts'

type One = { readonly sessionId: SessionId }

/** What a move changes beside the status, and what it asks for beyond the table of transitions. */
type Move<Input extends One> = (
  db: WriteDb,
  before: SessionRow,
  input: Input,
  tools: WriteTools,
) => Partial<Pick<SessionRow, 'endedAt'>>

const moveTo =
  <Input extends One>(to: SessionStatus, move: Move<Input> = () => ({})) =>
  (db: WriteDb, input: Input, tools: WriteTools): SessionView => {
    const { sessionId } = input
    const { now, changed } = tools
    const before = requireSession(db, sessionId)
    const status = become(sessionTransitions, before.status, to)
    const change = move(db, before, input, tools)
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

export const pauseSession = moveTo('paused', (db, { id }, _input, { now }) => {
  clockPauses(db, id, now)
  return {}
})

type Resuming = One & { readonly isTimeCounted: boolean; readonly pauseOther: boolean }

/** From the pause, or back from the wrap-up of the same day. */
export const resumeSession = moveTo<Resuming>('running', (db, before, input, tools) => {
  const { now } = tools
  const isBack = before.status === 'wrap_up' && mayRunAgain(before.updatedOn, now.today)
  if (before.status !== 'paused' && !isBack) {
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  }
  requireNoOtherRuns(db, before.id, tools, input.pauseOther ? pauseSession : null)
  if (isBack) clockComesBack(db, before.id, now)
  else clockGoesOn(db, before.id, now, input.isTimeCounted)
  return { endedAt: null }
})

export const wrapUpSession = moveTo('wrap_up', (db, { id }, _input, { now }) => {
  clockStops(db, id, now)
  return { endedAt: now.instant }
})

export type AtClosing = (db: WriteDb, sessionId: SessionId, now: Now) => void

type Closing = One & { readonly isAirtimeKept: boolean }

export const closeSession = (atClosing: AtClosing) =>
  moveTo<Closing>('closed', (db, { id }, { isAirtimeKept }, { now }) => {
    clockIsPutAway(db, id, now, isAirtimeKept)
    atClosing(db, id, now)
    return {}
  })

/** Its turns do not take place: their topics wait again. */
export const cancelSession = moveTo('cancelled', (db, { id }, _input, { now, changed }) => {
  closeTurns(db, id, now)
  changed('turns.changed', { ids: [] })
  changed('topics.changed', { ids: [] })
  return {}
})
