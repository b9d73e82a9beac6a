import type { Noticed } from '#shared/contract/running.ts'
import { clockMovedSeconds, judgeAbsence, type Beat } from '#shared/domain/running/absence.ts'
import { msOf } from '#shared/domain/running/elapsed.ts'
import { moveClock } from '#shared/domain/running/steps.ts'
import type { SessionId } from '#shared/ids.ts'
import type { WriteTools } from '#vault/policies.ts'
import type { WriteDb } from '#vault/storage/database.ts'
import { stepsOf } from '#vault/storage/runningSteps.ts'
import { clockOfSession, setClockOfSession } from '#vault/storage/sessionClock.ts'
import { requireSession, setSession } from '#vault/storage/sessions.ts'
import { sessionEnd } from '#vault/sessions/sessionEnd.ts'
import { keepSteps } from './keepSteps.ts'

/** Looks at the computer's clocks on behalf of the session that runs. */
export type ClockWatch = {
  /**
   * Before anything is done by the clock: sleep and a clock that was set are taken out of what the running step has
   * taken; a long absence becomes a pause. Does nothing unless the session runs.
   */
  readonly look: (db: WriteDb, sessionId: SessionId, tools: WriteTools) => Noticed
  /** The session was paused or goes on: what lay before is no time of this watch any more. */
  readonly forget: () => void
}

/** @param awakeMs a clock in milliseconds that is never set, and stands still while the computer sleeps */
export const createClockWatch = (awakeMs: () => number): ClockWatch => {
  let last: { readonly sessionId: SessionId; readonly beat: Beat } | null = null

  const judge = (
    db: WriteDb,
    sessionId: SessionId,
    beat: Beat,
  ): { kind: 'moved' | 'away'; seconds: number } => {
    if (last?.sessionId === sessionId) return { kind: 'moved', seconds: clockMovedSeconds(last.beat, beat) }
    const { seenAt } = clockOfSession(db, sessionId)
    if (seenAt === null) return { kind: 'moved', seconds: 0 }
    const absence = judgeAbsence(seenAt, beat.wallMs)
    if (absence.kind === 'set-back') return { kind: 'moved', seconds: absence.seconds }
    if (absence.kind === 'went-on') return { kind: 'moved', seconds: 0 }
    return { kind: 'away', seconds: Math.round((beat.wallMs - msOf(absence.since)) / 1_000) }
  }

  return {
    look: (db, sessionId, { now, changed }) => {
      const session = requireSession(db, sessionId)
      if (session.status !== 'running') {
        last = null
        return null
      }
      const beat = { wallMs: msOf(now.instant), awakeMs: awakeMs() }
      const { kind, seconds } = judge(db, sessionId, beat)
      last = { sessionId, beat }
      if (kind === 'away') {
        const { seenAt } = clockOfSession(db, sessionId)
        const purgeOn = sessionEnd(db, session.circleId, session.plannedFor, now.today)
        setSession(db, sessionId, { ...session, status: 'paused', purgeOn }, now.today)
        setClockOfSession(db, sessionId, { pausedAt: seenAt, seenAt })
        changed('sessions.changed', { ids: [sessionId] })
        changed('circles.changed', { ids: [session.circleId] })
        return { kind: 'paused', seconds }
      }
      setClockOfSession(db, sessionId, { pausedAt: null, seenAt: now.instant })
      if (seconds === 0) return null
      const steps = stepsOf(db, sessionId)
      keepSteps(db, steps, moveClock(steps, seconds), now.today)
      changed('sessions.changed', { ids: [sessionId] })
      return { kind: seconds > 0 ? 'slept' : 'set-back', seconds: Math.abs(seconds) }
    },
    forget: () => {
      last = null
    },
  }
}
