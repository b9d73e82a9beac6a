import type { RunningView } from '#shared/contract/running.ts'
import type { Now } from '#shared/dates.ts'
import { airtimeWord } from '#shared/domain/running/airtime.ts'
import type { SessionId } from '#shared/ids.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { sessionView } from '#vault/sessions/sessionView.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { airtimesOf } from '#vault/storage/participations.ts'
import { stepsOf } from '#vault/storage/runningSteps.ts'
import { unnamedPresenters } from '#vault/storage/turns.ts'
import { clockOfSession } from '#vault/storage/sessionClock.ts'

/** @throws `not-found` */
export const runningView = (db: ReadDb, id: SessionId, now: Now): RunningView => ({
  session: sessionView(db, id),
  now: now.instant,
  pausedAt: clockOfSession(db, id).pausedAt,
  steps: stepsOf(db, id),
  unnamed: unnamedPresenters(db, id),
  airtime: airtimeWord(airtimesOf(db, id)),
})

export const getRunning: ReadHandler<'running.get'> = (db, { sessionId }, { now }) =>
  runningView(db, sessionId, now)
