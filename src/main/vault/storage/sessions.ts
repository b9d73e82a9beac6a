import type { Places } from '#shared/contract/search.ts'
import type { Place, SessionStatus, SessionSummary } from '#shared/contract/sessions.ts'
import type { TodayView } from '#shared/contract/today.ts'
import type { Instant, PlainDate, PlainDateTime } from '#shared/dates.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CircleId, NextStepId, SessionId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { add } from './rows.ts'
import { newId, newLife } from './stamps.ts'

export type SessionRow = SessionSummary & {
  readonly circleName: string
  readonly movedFrom: PlainDate | null
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  readonly intention: string
  readonly updatedOn: PlainDate
}

/** @throws `not-found` for one that is unknown or in the trash */
export const requireSession = (db: ReadDb, id: SessionId): SessionRow => {
  const row = db.get<SessionRow>(
    `SELECT session.id, circle_id AS circleId, circle.name AS circleName, number, session.status,
       planned_for AS plannedFor, length_minutes AS lengthMinutes, place, moved_from AS movedFrom,
       started_at AS startedAt, ended_at AS endedAt, coalesce(intention, '') AS intention,
       session.updated_on AS updatedOn
     FROM session JOIN circle ON circle.id = session.circle_id
     WHERE session.id = $id AND session.trashed_on IS NULL`,
    { id },
  )
  if (row === undefined) throw new SubrosaError('not-found')
  return row
}

export const countSessions = (db: ReadDb, circleId: CircleId): number =>
  db.get<{ count: number }>(
    'SELECT count(*) AS count FROM session WHERE circle_id = $circleId AND trashed_on IS NULL',
    { circleId },
  )?.count ?? 0

/** A stretch of the circle's sessions, newest first. */
export const sessionsOf = (
  db: ReadDb,
  circleId: CircleId,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): SessionSummary[] =>
  db.all<SessionSummary>(
    `SELECT id, circle_id AS circleId, number, status, planned_for AS plannedFor,
       length_minutes AS lengthMinutes, place
     FROM session WHERE circle_id = $circleId AND trashed_on IS NULL
     ORDER BY planned_for DESC, number DESC LIMIT $limit OFFSET $offset`,
    { circleId, offset, limit },
  )

/**
 * Running, paused or being wrapped up first, then planned ones by date, of circles that are not sealed: each circle's
 * next from today on, and before it those whose day has passed unheld since `from`.
 */
export const sessionsAhead = (
  db: ReadDb,
  { from, today, limit }: { readonly from: PlainDate; readonly today: PlainDate; readonly limit: number },
): TodayView['sessions'] => {
  const shown = `
    SELECT session.id, circle_id AS circleId, circle.name AS circleName, session.status, planned_for AS plannedFor
    FROM session JOIN circle ON circle.id = session.circle_id
    WHERE is_sealed = 0 AND session.trashed_on IS NULL`
  const underWay = ['running', 'paused', 'wrap_up'].flatMap((status) =>
    db.all<TodayView['sessions'][number]>(
      `${shown} AND session.status = $status ORDER BY planned_for LIMIT $limit`,
      { status, limit },
    ),
  )
  const planned = db.all<TodayView['sessions'][number]>(
    `${shown} AND session.status = 'planned' AND planned_for >= $from
     AND (planned_for < $today OR NOT EXISTS (
       SELECT 1 FROM session AS sooner
       WHERE sooner.circle_id = session.circle_id AND sooner.planned_for >= $today
         AND sooner.planned_for < session.planned_for AND sooner.status = 'planned'
         AND sooner.trashed_on IS NULL))
     ORDER BY planned_for LIMIT $limit`,
    { from, today, limit },
  )
  return [...underWay, ...planned].slice(0, limit)
}

/** Of all circles that are not sealed, newest first. */
export const newestSessions = (db: ReadDb, limit: number): Places['sessions'] =>
  db.all(
    `SELECT session.id, circle_id AS circleId, circle.name AS circleName, planned_for AS plannedFor, session.status
     FROM session JOIN circle ON circle.id = session.circle_id
     WHERE is_sealed = 0 AND session.trashed_on IS NULL AND circle.trashed_on IS NULL
     ORDER BY planned_for DESC LIMIT $limit`,
    { limit },
  )

/** The session that runs, of all circles (one at most, by index). */
export const runningSession = (db: ReadDb): { id: SessionId; status: SessionStatus } | undefined =>
  db.get(`SELECT id, status FROM session WHERE status = 'running'`)

/**
 * Whether people sit together now, so that main hides instead of locking: a session runs or is wrapped up, and was
 * started today or yesterday. One that somebody forgot to close does not keep the vault open for ever.
 */
export const isSessionGoingOn = (db: ReadDb, today: PlainDate): boolean =>
  db.get(
    `SELECT 1 FROM session WHERE status IN ('running', 'wrap_up') AND started_at >= date($today, '-1 day')
     AND trashed_on IS NULL LIMIT 1`,
    { today },
  ) !== undefined

/** The session of the circle that was closed last, by its number; undefined before the first. */
export const lastHeldSession = (
  db: ReadDb,
  circleId: CircleId,
): { id: SessionId; number: number; on: PlainDate } | undefined =>
  db.get(
    `SELECT id, number, substr(planned_for, 1, 10) AS "on" FROM session
     WHERE circle_id = $circleId AND number > 0 AND status = 'closed' AND trashed_on IS NULL
     ORDER BY number DESC LIMIT 1`,
    { circleId },
  )

/** The day from which a session no longer stays; its steps and turns go with it. */
export const endOfSession = (db: ReadDb, id: SessionId): PlainDate | null =>
  db.get<{ end: PlainDate | null }>('SELECT purge_on AS "end" FROM session WHERE id = $id', { id })?.end ??
  null

/** Counts the circle's held sessions. */
export const nextNumber = (db: ReadDb, circleId: CircleId): number =>
  db.get<{ number: number }>(
    'SELECT coalesce(max(number), 0) + 1 AS number FROM session WHERE circle_id = $circleId',
    { circleId },
  )?.number ?? 1

/** Sessions of the circle that are still to come. */
export const plannedSessionIds = (db: ReadDb, circleId: CircleId): SessionId[] =>
  db
    .all<{ id: SessionId }>(
      `SELECT id FROM session WHERE circle_id = $circleId AND status = 'planned' AND trashed_on IS NULL`,
      { circleId },
    )
    .map((row) => row.id)

/** The rows whose view shows the circle's name. */
export const rowsOfCircle = (
  db: ReadDb,
  circleId: CircleId,
): { sessions: SessionId[]; steps: NextStepId[] } => ({
  sessions: db
    .all<{ id: SessionId }>('SELECT id FROM session WHERE circle_id = $circleId', { circleId })
    .map((row) => row.id),
  steps: db
    .all<{ id: NextStepId }>('SELECT id FROM next_step WHERE circle_id = $circleId', { circleId })
    .map((row) => row.id),
})

export const addSession = (
  db: WriteDb,
  session: {
    readonly circleId: CircleId
    readonly plannedFor: PlainDateTime
    readonly lengthMinutes: number
    readonly place: Place
    /** Topics are set before it, as is the circle's way. */
    readonly areTopicsAhead: boolean
    readonly purgeOn: PlainDate | null
  },
  today: PlainDate,
): SessionId => {
  const id = newId<SessionId>()
  add(db, 'session', {
    id,
    ...newLife(today, session.purgeOn),
    circle_id: session.circleId,
    number: 0,
    status: 'planned',
    planned_for: session.plannedFor,
    length_minutes: session.lengthMinutes,
    moved_from: null,
    started_at: null,
    ended_at: null,
    place: session.place,
    format_id: null,
    format_name: null,
    format_version: null,
    topic_mode: session.areTopicsAhead ? 'pre_thought' : 'by_ear',
    intention: null,
    room_private: 0,
    phones_away: 0,
    confidentiality_said: 0,
    mini_case_prompt_id: null,
    record_approved_on: null,
    paused_at: null,
    seen_at: null,
  })
  return id
}

/** Everything of a session that changes together, with the day from which it no longer stays. */
export type SessionChange = Pick<
  SessionRow,
  | 'number'
  | 'status'
  | 'plannedFor'
  | 'lengthMinutes'
  | 'place'
  | 'movedFrom'
  | 'startedAt'
  | 'endedAt'
  | 'intention'
> & { readonly purgeOn: PlainDate | null }

export const setSession = (db: WriteDb, id: SessionId, change: SessionChange, today: PlainDate): void => {
  db.run(
    `UPDATE session SET number = $number, status = $status, planned_for = $plannedFor,
       length_minutes = $lengthMinutes, place = $place, moved_from = $movedFrom, started_at = $startedAt,
       ended_at = $endedAt, intention = $intention, purge_on = $purgeOn, rev = rev + 1, updated_on = $today
     WHERE id = $id`,
    {
      id,
      number: change.number,
      status: change.status,
      plannedFor: change.plannedFor,
      lengthMinutes: change.lengthMinutes,
      place: change.place,
      movedFrom: change.movedFrom,
      startedAt: change.startedAt,
      endedAt: change.endedAt,
      intention: change.intention === '' ? null : change.intention,
      purgeOn: change.purgeOn,
      today,
    },
  )
  // Its steps stay as long: the day is computed and no change of theirs.
  db.run(
    `UPDATE session_step SET purge_on = $purgeOn
     WHERE session_id = $id AND purged_on IS NULL AND purge_on IS NOT $purgeOn`,
    { id, purgeOn: change.purgeOn },
  )
}
