import type { Now } from '#shared/dates.ts'
import { elapsedSeconds, msOf } from '#shared/domain/running/elapsed.ts'
import { runningStep } from '#shared/domain/running/steps.ts'
import type { SessionId, TurnId } from '#shared/ids.ts'
import type { WriteDb } from '#vault/storage/database.ts'
import { beginTurn, endTurn } from '#vault/storage/moveTurn.ts'
import { stepsOf } from '#vault/storage/runningSteps.ts'
import { clockOfSession } from '#vault/storage/sessionClock.ts'
import { turnsOf } from '#vault/storage/turns.ts'

/**
 * A turn runs while one of its steps does: the one that was left is over, with the time its steps took, and the one that
 * was come to begins. One that nobody has taken waits; one that is over stays so when the host goes back into it.
 */
export const followTurns = (db: WriteDb, sessionId: SessionId, now: Now): void => {
  const steps = stepsOf(db, sessionId)
  const current = runningStep(steps)?.turnId ?? null
  const { pausedAt } = clockOfSession(db, sessionId)
  const taken = (id: TurnId): number =>
    steps
      .filter(({ turnId }) => turnId === id)
      .reduce((sum, step) => sum + elapsedSeconds(step, { nowMs: msOf(now.instant), pausedAt }), 0)
  const turns = turnsOf(db, sessionId)
  for (const { id, state } of turns) {
    if (state === 'running' && id !== current) endTurn(db, id, Math.round(taken(id)), now)
  }
  const next = turns.find(({ id }) => id === current)
  if (next?.state === 'planned' && next.presenter !== null) beginTurn(db, next.id, now)
}
