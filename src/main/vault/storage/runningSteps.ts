import type { RunningStep } from '#shared/contract/running.ts'
import type { PlainDate } from '#shared/dates.ts'
import type { ClockedStep } from '#shared/domain/running/steps.ts'
import type { SessionId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'

type Stored = Omit<RunningStep, 'prompts' | 'kinds' | 'isEdited' | 'passAllowed' | 'optional'> & {
  readonly prompts: string | null
  readonly kinds: string
  readonly isEdited: number
  readonly passAllowed: number
  readonly optional: number
}

/** The steps of a session in their order, each with how far it has come. */
export const stepsOf = (db: ReadDb, sessionId: SessionId): RunningStep[] =>
  db
    .all<Stored>(
      `SELECT session_step.id, turn_id AS turnId, turn.presenter_person_id AS presenterPersonId, title, prompts,
         session_step.planned_seconds AS plannedSeconds, seconds_per_person AS secondsPerPerson, edited AS isEdited,
         speaker, kinds, record_default AS recordDefault, pass_allowed AS passAllowed, warn_seconds AS warnSeconds,
         optional, special, session_step.state, started_at AS startedAt, ended_at AS endedAt,
         paused_seconds AS pausedSeconds, off_record AS offRecord, off_record_since AS offRecordSince,
         off_record_seconds AS offRecordSeconds
       FROM session_step LEFT JOIN turn ON turn.id = turn_id
       WHERE session_step.session_id = $sessionId AND session_step.trashed_on IS NULL
       ORDER BY session_step.position, session_step.id`,
      { sessionId },
    )
    .map((row) => ({
      ...row,
      // Written by us, and checked by the schema to be JSON.
      prompts: row.prompts === null ? [] : (JSON.parse(row.prompts) as string[]),
      kinds: JSON.parse(row.kinds) as RunningStep['kinds'],
      isEdited: row.isEdited === 1,
      passAllowed: row.passAllowed === 1,
      optional: row.optional === 1,
    }))

/** How long nothing was written in a session, as far as that is kept. */
export const unwrittenSecondsOf = (db: ReadDb, sessionId: SessionId): number =>
  db.get<{ seconds: number }>(
    `SELECT COALESCE(sum(off_record_seconds), 0) AS seconds FROM session_step
     WHERE session_id = $sessionId AND trashed_on IS NULL AND purged_on IS NULL`,
    { sessionId },
  )?.seconds ?? 0

/** How far a step has come; of several the one that stops is written before the one that begins (one runs at a time). */
export const setProgress = (
  db: WriteDb,
  step: ClockedStep & Pick<RunningStep, 'offRecord' | 'offRecordSince' | 'offRecordSeconds'>,
  today: PlainDate,
): void => {
  const { id, state, plannedSeconds, startedAt, endedAt, pausedSeconds } = step
  const { offRecord, offRecordSince, offRecordSeconds } = step
  db.run(
    `UPDATE session_step SET state = $state, planned_seconds = $plannedSeconds, started_at = $startedAt,
       ended_at = $endedAt, paused_seconds = $pausedSeconds, off_record = $offRecord,
       off_record_since = $offRecordSince, off_record_seconds = $offRecordSeconds, rev = rev + 1, updated_on = $today
     WHERE id = $id`,
    {
      id,
      state,
      plannedSeconds,
      startedAt,
      endedAt,
      pausedSeconds,
      offRecord,
      offRecordSince,
      offRecordSeconds,
      today,
    },
  )
}
