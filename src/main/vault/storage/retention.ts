import type { PlainDate, PlainDateTime } from '#shared/dates.ts'
import { dayOf } from '#shared/domain/calendar.ts'
import { checkInKinds } from '#shared/domain/contributions.ts'
import {
  closing,
  daysFor,
  purgeOn,
  type CircleRetentionDays,
  type Kept,
  type RetentionDays,
} from '#shared/domain/retention.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CircleId } from '#shared/ids.ts'
import type { RetentionPreset } from '#shared/contract/vault.ts'
import { briefColumns } from './aboutSomebody.ts'
import type { ReadDb, SqlValue, WriteDb } from './database.ts'
import { isHeld } from './heldRows.ts'
import type { TableName } from './tables.ts'

const circleDays = 'private_days, agreed_days, check_in_days, pulse_days, after_leave_days, after_close_days'

/** How long texts of this circle stay: its own values where it has some, the vault's elsewhere. */
export const retentionFor = (db: ReadDb, circleId: CircleId | null): RetentionDays => {
  const vault = db.get<RetentionDays>(`SELECT ${circleDays}, journal_days FROM vault`)
  if (vault === undefined) throw new SubrosaError('corrupt', { reason: 'database-damaged' })
  if (circleId === null) return vault
  const circle = db.get<CircleRetentionDays>(`SELECT ${circleDays} FROM circle WHERE id = $id`, {
    id: circleId,
  })
  return daysFor(vault, circle ?? null)
}

const closedOn = (db: ReadDb, circleId: CircleId | null): PlainDate | null =>
  db.get<{ on: PlainDate | null }>('SELECT closed_on AS "on" FROM circle WHERE id = $circleId', { circleId })
    ?.on ?? null

/** `purge_on` of a row of this circle (null: of none), by what it is and the day its time counts from. */
export const endOf = (db: ReadDb, circleId: CircleId | null, kept: Kept): PlainDate | null =>
  purgeOn(kept, retentionFor(db, circleId), closedOn(db, circleId))

/** When a circle that has closed goes, with everything in it; null while it lives, or when nothing goes. */
export const circleEnd = (db: ReadDb, circleId: CircleId): PlainDate | null =>
  closing(closedOn(db, circleId), retentionFor(db, circleId))

/** When attendance and pulse of a session go: they count from the day it is held. */
export const pulseEnd = (db: ReadDb, circleId: CircleId, plannedFor: PlainDateTime): PlainDate | null =>
  endOf(db, circleId, { as: 'pulse', sessionOn: dayOf(plannedFor) })

/** A circle's own values; null where it goes by the vault's. */
export const circleDaysOf = (db: ReadDb): (CircleRetentionDays & { id: CircleId; name: string })[] =>
  db.all(
    `SELECT id, name, ${circleDays} FROM circle WHERE trashed_on IS NULL AND purged_on IS NULL ORDER BY name, id`,
  )

export const setVaultDays = (
  db: WriteDb,
  settings: { readonly preset: RetentionPreset; readonly days: RetentionDays; readonly plainExport: boolean },
  today: PlainDate,
): void => {
  const { preset, days, plainExport } = settings
  db.run(
    `UPDATE vault SET preset = $preset, private_days = $private_days, agreed_days = $agreed_days,
       check_in_days = $check_in_days, pulse_days = $pulse_days, journal_days = $journal_days,
       after_leave_days = $after_leave_days, after_close_days = $after_close_days,
       plain_export_allowed = $plainExport, rev = rev + 1, updated_on = $today`,
    { preset, ...days, plainExport: plainExport ? 1 : 0, today },
  )
}

export const setCircleDays = (
  db: WriteDb,
  id: CircleId,
  days: CircleRetentionDays,
  today: PlainDate,
): void => {
  db.run(
    `UPDATE circle SET private_days = $private_days, agreed_days = $agreed_days, check_in_days = $check_in_days,
       pulse_days = $pulse_days, after_leave_days = $after_leave_days, after_close_days = $after_close_days,
       rev = rev + 1, updated_on = $today WHERE id = $id`,
    { id, ...days, today },
  )
}

/** A day so many days later; NULL keeps. The rules are those of `purgeOn`, whose days they take. */
const after = (day: string, days: string): string => `date(${day}, '+' || ${days} || ' days')`

const ofSession = 'session_id IN (SELECT id FROM session WHERE circle_id = $circleId)'

/** What is planned for a session never goes before it. */
const heldOn = '(SELECT substr(planned_for, 1, 10) FROM session WHERE session.id = session_id)'

const ends: readonly (readonly [table: TableName, circle: string, end: string])[] = [
  [
    'note',
    'circle_id IS $circleId',
    `CASE layer WHEN 'agreed' THEN ${after('updated_on', '$agreed_days')} ELSE ${after('updated_on', '$private_days')} END`,
  ],
  ['next_step', 'circle_id IS $circleId', after('updated_on', '$agreed_days')],
  [
    'follow_up',
    'next_step_id IN (SELECT id FROM next_step WHERE circle_id IS $circleId)',
    after('updated_on', '$agreed_days'),
  ],
  ['session', 'circle_id = $circleId', after('max(updated_on, substr(planned_for, 1, 10))', '$agreed_days')],
  [
    'participation',
    ofSession,
    `(SELECT ${after('substr(planned_for, 1, 10)', '$pulse_days')} FROM session WHERE session.id = session_id)`,
  ],
  ['topic', 'circle_id IS $circleId', after('updated_on', '$agreed_days')],
  ['board_item', 'circle_id IS $circleId', after('updated_on', '$agreed_days')],
  ['turn', ofSession, after(`max(updated_on, ${heldOn})`, '$agreed_days')],
  ['session_step', ofSession, after(`max(updated_on, ${heldOn})`, '$agreed_days')],
  [
    'contribution',
    ofSession,
    `CASE WHEN layer = 'agreed' THEN ${after('updated_on', '$agreed_days')}
       WHEN turn_id IS NULL AND kind IN (${checkInKinds.map((kind) => `'${kind}'`).join(', ')})
         THEN (SELECT ${after('substr(planned_for, 1, 10)', '$check_in_days')} FROM session WHERE session.id = session_id)
       ELSE ${after('updated_on', '$private_days')} END`,
  ],
  ['membership', 'circle_id = $circleId', after('left_on', '$after_leave_days')],
]

/** The day of each kind of row as SQL, with the days of the circle and of its closing that it is about. */
const endsBy = (
  days: RetentionDays,
  closesOn: PlainDate | null,
): { table: TableName; circle: string; end: string; used: Readonly<Record<string, SqlValue>> }[] =>
  ends.map(([table, circle, own]) => {
    const used = Object.fromEntries(Object.entries(days).filter(([name]) => own.includes(`$${name}`)))
    return closesOn === null
      ? { table, circle, end: own, used }
      : { table, circle, end: `min(coalesce(${own}, $closesOn), $closesOn)`, used: { ...used, closesOn } }
  })

/**
 * Gives every row of a circle (null: of none) its day anew. The day is computed and no change of the row: its revision
 * stays, so that an open editor is not told that its text has changed.
 */
export const renewEnds = (db: WriteDb, circleId: CircleId | null): void => {
  const days = retentionFor(db, circleId)
  for (const { table, circle, end, used } of endsBy(days, closing(closedOn(db, circleId), days))) {
    db.run(
      `UPDATE ${table} SET purge_on = ${end} WHERE ${circle} AND purged_on IS NULL AND purge_on IS NOT ${end}`,
      { circleId, ...used },
    )
  }
}

/** A note without a word is nothing anybody would miss. */
const isWorthSaying = (table: string): string =>
  table === 'note' ? `AND (body_plain <> '' OR sealed_blob IS NOT NULL)` : ''

/** How many rows of a circle, by table, these days would make due up to a day, and those it has now do not. */
export const countNewlyDue = (
  db: ReadDb,
  circleId: CircleId,
  days: CircleRetentionDays,
  day: PlainDate,
): ReadonlyMap<TableName, number> => {
  const all = daysFor(retentionFor(db, null), days)
  return new Map(
    endsBy(all, closing(closedOn(db, circleId), all)).map(({ table, circle, end, used }) => {
      const row = db.get<{ count: number }>(
        `SELECT count(*) AS count FROM "${table}" AS it
         WHERE ${circle} AND purged_on IS NULL AND trashed_on IS NULL ${isWorthSaying(table)}
           AND (keep_until IS NULL OR keep_until < $day) AND (purge_on IS NULL OR purge_on > $day)
           AND ${end} <= $day AND NOT ${isHeld(table)}`,
        { circleId, day, ...used },
      )
      return [table, row?.count ?? 0]
    }),
  )
}

export const allCircleIds = (db: ReadDb): CircleId[] =>
  db.all<{ id: CircleId }>('SELECT id FROM circle WHERE purged_on IS NULL').map((row) => row.id)

/** What changed in the end belongs to the topic, which stays longer. */
const fadingBrief = briefColumns.filter((column) => column !== 'resolved_note')

/**
 * Empties the briefs of others whose time has passed (domain.md 10), but for what a hold or a day chosen by hand keeps.
 * @returns how many
 */
export const emptyOldBriefs = (db: WriteDb, today: PlainDate): number =>
  db
    .all<{ circleId: CircleId | null }>(
      'SELECT DISTINCT circle_id AS circleId FROM topic WHERE purged_on IS NULL',
    )
    .reduce((sum, { circleId }) => {
      const { private_days } = retentionFor(db, circleId)
      return (
        sum +
        db.run(
          `UPDATE topic AS it SET ${fadingBrief.map((column) => `${column} = NULL`).join(', ')}, rev = rev + 1
           WHERE circle_id IS $circleId AND purged_on IS NULL AND (keep_until IS NULL OR keep_until < $today)
             AND owner_person_id NOT IN (SELECT id FROM person WHERE is_me = 1)
             AND ${after('updated_on', '$private_days')} <= $today
             AND coalesce(${fadingBrief.join(', ')}) IS NOT NULL AND NOT ${isHeld('topic')}`,
          { circleId, private_days, today },
        )
      )
    }, 0)
