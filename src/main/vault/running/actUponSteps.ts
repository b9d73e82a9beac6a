import type { RunningStep, RunningView } from '#shared/contract/running.ts'
import type { Instant } from '#shared/dates.ts'
import { isUnderWay } from '#shared/domain/sessions.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { SessionId } from '#shared/ids.ts'
import type { WriteTools } from '#vault/policies.ts'
import type { WriteDb } from '#vault/storage/database.ts'
import { stepsOf } from '#vault/storage/runningSteps.ts'
import { clockOfSession } from '#vault/storage/sessionClock.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import type { ClockWatch } from './clockWatch.ts'
import { carryOffRecord } from './carryOffRecord.ts'
import { followTurns } from './followTurns.ts'
import { keepSteps } from './keepSteps.ts'
import { runningView } from './runningView.ts'

export type StepAct<Input> = (
  steps: readonly RunningStep[],
  input: Input,
  /** Now, or while the session is paused since when it is. */
  at: Instant,
) => readonly RunningStep[]

/**
 * An act of the host upon the steps of a session that runs or is paused.
 * @param evenInWrapUp whether people may still do it while they wrap up
 * @throws `not-found`; `conflict/not-allowed-now` before it was begun and once it is wrapped up
 */
export const actUponSteps =
  <Input extends { readonly sessionId: SessionId }>(
    watch: ClockWatch,
    act: StepAct<Input>,
    { evenInWrapUp = false }: { readonly evenInWrapUp?: boolean } = {},
  ) =>
  (db: WriteDb, input: Input, tools: WriteTools): RunningView => {
    const { sessionId } = input
    const { now, changed } = tools
    watch.look(db, sessionId, tools)
    const { status } = requireSession(db, sessionId)
    const isWrapUp = status === 'wrap_up'
    if (!isUnderWay(status) || (isWrapUp && !evenInWrapUp)) {
      throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
    }
    const at = clockOfSession(db, sessionId).pausedAt ?? now.instant
    const before = stepsOf(db, sessionId)
    const after = carryOffRecord(before, act(before, input, at), at)
    keepSteps(db, before, after, now.today)
    // In the wrap-up no step runs, and the turn it was ended in waits for somebody to come back.
    if (!isWrapUp) followTurns(db, sessionId, now)
    changed('sessions.changed', { ids: [sessionId] })
    return runningView(db, sessionId, now)
  }
