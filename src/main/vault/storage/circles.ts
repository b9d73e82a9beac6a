import type { Cadence, CircleKind, CircleStatus, CircleSummary, TopicMode } from '#shared/contract/circles.ts'
import type { PlainDate, PlainDateTime } from '#shared/dates.ts'
import { sizeBandOf } from '#shared/domain/circles.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CircleId, SessionId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { add } from './rows.ts'
import { asJson, newId, newLife } from './stamps.ts'

export type CircleRow = {
  readonly id: CircleId
  readonly name: string
  readonly purpose: string
  readonly peerBasis: string
  readonly kind: CircleKind
  readonly status: CircleStatus
  readonly cadence: Cadence
  readonly topicMode: TopicMode
  readonly sessionMinutes: number
  readonly sizeMin: number
  readonly sizeMax: number
  readonly createdOn: PlainDate
  /** Null while the circle lives. */
  readonly closedOn: PlainDate | null
}

type Stored = Omit<CircleRow, 'cadence'> & {
  readonly cadenceMode: Cadence['mode']
  readonly cadenceN: number | null
}

/** @throws `not-found` for one that is unknown or in the trash */
export const requireCircle = (db: ReadDb, id: CircleId): CircleRow => {
  const row = db.get<Stored>(
    `SELECT id, name, coalesce(purpose, '') AS purpose, coalesce(peer_basis, '') AS peerBasis, kind, status,
       cadence_mode AS cadenceMode, cadence_n AS cadenceN, topic_mode AS topicMode, session_minutes AS sessionMinutes,
       size_min AS sizeMin, size_max AS sizeMax, created_on AS createdOn, closed_on AS closedOn
     FROM circle WHERE id = $id AND trashed_on IS NULL`,
    { id },
  )
  if (row === undefined) throw new SubrosaError('not-found')
  const { cadenceMode, cadenceN, ...circle } = row
  return { ...circle, cadence: { mode: cadenceMode, n: cadenceN } }
}

/** What a calendar or a headline says instead of the circle's name; null where nobody chose a word yet. */
export const codeWordOf = (db: ReadDb, id: CircleId): string | null =>
  db.get<{ word: string | null }>('SELECT code_name AS word FROM circle WHERE id = $id', { id })?.word ?? null

export const setCodeWord = (db: WriteDb, id: CircleId, word: string, today: PlainDate): void => {
  db.run(
    `UPDATE circle SET code_name = $word, rev = rev + 1, updated_on = $today
     WHERE id = $id AND code_name IS NOT $word`,
    { id, word, today },
  )
}

type StoredSummary = Omit<CircleSummary, 'nextSession'> & {
  readonly nextId: SessionId | null
  readonly nextFor: PlainDateTime | null
}

const summaries = `
  SELECT circle.id, circle.name, circle.kind, circle.status,
    (SELECT count(*) FROM membership
     WHERE circle_id = circle.id AND status IN ('active', 'on_leave') AND trashed_on IS NULL) AS members,
    next.id AS nextId, next.planned_for AS nextFor,
    (SELECT id FROM session WHERE circle_id = circle.id AND status IN ('running', 'paused')
     AND trashed_on IS NULL ORDER BY status DESC LIMIT 1) AS runningSessionId
  FROM circle LEFT JOIN session AS next ON next.id = (
    SELECT id FROM session
    WHERE circle_id = circle.id AND planned_for >= $today AND status = 'planned' AND trashed_on IS NULL
    ORDER BY planned_for LIMIT 1)
  WHERE circle.trashed_on IS NULL`

const asSummary = ({ nextId, nextFor, ...row }: StoredSummary): CircleSummary => ({
  ...row,
  nextSession: nextId === null || nextFor === null ? null : { id: nextId, plannedFor: nextFor },
})

/** All circles, in no order that means anything; `nextSession` is the first planned one from today on. */
export const circleSummaries = (db: ReadDb, today: PlainDate): CircleSummary[] =>
  db.all<StoredSummary>(summaries, { today }).map(asSummary)

/** @throws `not-found` */
export const circleSummary = (db: ReadDb, id: CircleId, today: PlainDate): CircleSummary => {
  const row = db.get<StoredSummary>(`${summaries} AND circle.id = $id`, { id, today })
  if (row === undefined) throw new SubrosaError('not-found')
  return asSummary(row)
}

/** Circles that are not sealed; a sealed one is left out of counts and lists of others. */
export const countCircles = (db: ReadDb): number =>
  db.get<{ count: number }>('SELECT count(*) AS count FROM circle WHERE is_sealed = 0 AND trashed_on IS NULL')
    ?.count ?? 0

/** Circles that stay out of search, lists and suggestions. */
export const sealedCircleIds = (db: ReadDb): CircleId[] =>
  db.all<{ id: CircleId }>('SELECT id FROM circle WHERE is_sealed = 1').map(({ id }) => id)

export type NewCircle = Pick<
  CircleRow,
  'name' | 'kind' | 'purpose' | 'peerBasis' | 'cadence' | 'topicMode' | 'sessionMinutes'
> & {
  readonly status: CircleStatus
}

const orNull = (text: string): string | null => (text === '' ? null : text)

/** A circle with the quiet defaults: nothing attributed, notes as agreed, logistics only outside sessions. */
export const addCircle = (db: WriteDb, circle: NewCircle, today: PlainDate): CircleId => {
  const id = newId<CircleId>()
  const band = sizeBandOf(circle.kind)
  add(db, 'circle', {
    id,
    ...newLife(today, null),
    name: circle.name,
    code_name: null,
    purpose: orNull(circle.purpose),
    peer_basis: orNull(circle.peerBasis),
    affiliation: null,
    sectors_wanted: null,
    kind: circle.kind,
    status: circle.status,
    size_min: band.min,
    size_max: band.max,
    cadence_mode: circle.cadence.mode,
    cadence_n: circle.cadence.n,
    cadence_day: null,
    session_minutes: circle.sessionMinutes,
    starts_on: null,
    topic_mode: circle.topicMode,
    default_format_id: null,
    role_term: 'session',
    sharing_level: 'unattributed',
    note_policy: 'agreed',
    channel_policy: 'logistics_only',
    in_organisation: 0,
    facilitated: 0,
    is_sealed: 0,
    review_every_months: null,
    word_member: null,
    word_session: null,
    parent_circle_id: null,
    lineage: null,
    launch_steps: asJson([]),
    private_days: null,
    agreed_days: null,
    check_in_days: null,
    pulse_days: null,
    after_leave_days: null,
    after_close_days: null,
    closed_on: null,
  })
  return id
}

export const setCircle = (
  db: WriteDb,
  id: CircleId,
  circle: Pick<CircleRow, 'name' | 'purpose' | 'peerBasis' | 'cadence' | 'topicMode' | 'sessionMinutes'>,
  today: PlainDate,
): void => {
  db.run(
    `UPDATE circle SET name = $name, purpose = $purpose, peer_basis = $peerBasis, cadence_mode = $mode,
       cadence_n = $n, topic_mode = $topicMode, session_minutes = $sessionMinutes, rev = rev + 1, updated_on = $today WHERE id = $id`,
    {
      id,
      name: circle.name,
      purpose: orNull(circle.purpose),
      peerBasis: orNull(circle.peerBasis),
      mode: circle.cadence.mode,
      n: circle.cadence.n,
      topicMode: circle.topicMode,
      sessionMinutes: circle.sessionMinutes,
      today,
    },
  )
}

/** @param closedOn null where the circle has not come to its end */
export const setCircleStatus = (
  db: WriteDb,
  id: CircleId,
  { status, closedOn }: Pick<CircleRow, 'status' | 'closedOn'>,
  today: PlainDate,
): void => {
  db.run(
    `UPDATE circle SET status = $status, closed_on = $closedOn, rev = rev + 1, updated_on = $today WHERE id = $id`,
    { id, status, closedOn, today },
  )
}

/** What is of a circle, besides what is of its sessions. */
const ofCircle = ['session', 'topic', 'note', 'next_step', 'board_item', 'membership'] as const

/** Circles that closed and of which nothing is left but their name. */
export const emptyClosedCircles = (db: ReadDb): CircleId[] => {
  const isGone = ofCircle.map(
    (table) => `NOT EXISTS (SELECT 1 FROM ${table} WHERE circle_id = circle.id AND purged_on IS NULL)`,
  )
  return db
    .all<{ id: CircleId }>(
      `SELECT id FROM circle WHERE closed_on IS NOT NULL AND purged_on IS NULL AND trashed_on IS NULL
       AND ${isGone.join(' AND ')}`,
    )
    .map(({ id }) => id)
}
