import type { RunningStep } from '#shared/contract/running.ts'
import type { Now } from '#shared/dates.ts'
import { endPause, endRunning, runStep, stepAfter, stepBefore } from '#shared/domain/running/steps.ts'
import type { SessionId } from '#shared/ids.ts'
import type { WriteDb } from '#vault/storage/database.ts'
import { emptyAirtime } from '#vault/storage/participations.ts'
import { stepsOf } from '#vault/storage/runningSteps.ts'
import { clockOfSession, setClockOfSession } from '#vault/storage/sessionClock.ts'
import { carryOffRecord, closeOffRecord } from './carryOffRecord.ts'
import { followTurns } from './followTurns.ts'
import { keepSteps } from './keepSteps.ts'

const change = (
  db: WriteDb,
  id: SessionId,
  now: Now,
  act: (steps: readonly RunningStep[]) => readonly RunningStep[],
): void => {
  const steps = stepsOf(db, id)
  keepSteps(db, steps, act(steps), now.today)
}

const runs = (db: WriteDb, id: SessionId, now: Now): void =>
  setClockOfSession(db, id, { pausedAt: null, seenAt: now.instant })

/** The first step begins with the session. */
export const clockStarts = (db: WriteDb, id: SessionId, now: Now): void => {
  change(db, id, now, (steps) => {
    const first = stepAfter(steps)
    return first === undefined ? steps : runStep(steps, first.id, now.instant)
  })
  followTurns(db, id, now)
  runs(db, id, now)
}

export const clockPauses = (db: WriteDb, id: SessionId, now: Now): void =>
  setClockOfSession(db, id, { pausedAt: now.instant, seenAt: now.instant })

/** @param isTimeCounted people went on meanwhile: the pause was none */
export const clockGoesOn = (db: WriteDb, id: SessionId, now: Now, isTimeCounted: boolean): void => {
  const { pausedAt } = clockOfSession(db, id)
  if (pausedAt !== null && !isTimeCounted) {
    change(db, id, now, (steps) => endPause(steps, pausedAt, now.instant))
  }
  runs(db, id, now)
}

/** Back from the wrap-up: the step it was ended in goes on. */
export const clockComesBack = (db: WriteDb, id: SessionId, now: Now): void => {
  change(db, id, now, (steps) => {
    const step = stepBefore(steps)
    if (step === undefined) return steps
    return carryOffRecord(steps, runStep(steps, step.id, now.instant), now.instant)
  })
  runs(db, id, now)
}

/**
 * What runs is done. What was still to come stays so: one may come back. What is off the record stays so too: the same
 * people sit together still.
 */
export const clockStops = (db: WriteDb, id: SessionId, now: Now): void => {
  const at = clockOfSession(db, id).pausedAt ?? now.instant
  change(db, id, now, (steps) => endRunning(steps, at))
  setClockOfSession(db, id, { pausedAt: null, seenAt: null })
}

/**
 * Closed: nothing is off the record any more, what was not come to was let go of, and how long anybody spoke is forgotten (invariant 21).
 * @param isAirtimeKept for this one session, by choice
 */
export const clockIsPutAway = (db: WriteDb, id: SessionId, now: Now, isAirtimeKept: boolean): void => {
  change(db, id, now, (steps) =>
    steps
      .map((step) => closeOffRecord(step, now.instant))
      .map((step) => (step.state === 'pending' ? { ...step, state: 'skipped' } : step)),
  )
  followTurns(db, id, now)
  if (!isAirtimeKept) emptyAirtime(db, id, now.today)
}
