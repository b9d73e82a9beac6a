import type { HoldView, HoldScope } from '#shared/contract/holds.ts'
import type { PlainDate } from '#shared/dates.ts'
import { purgeOn } from '#shared/domain/retention.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { HoldId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { retentionFor } from './retention.ts'
import { inForce, isCovered, isHeld } from './heldRows.ts'
import { add, insertRow, readAllRows } from './rows.ts'
import { newId, newLife } from './stamps.ts'
import { tables, type TableName } from './tables.ts'

type Stored = {
  readonly id: HoldId
  readonly scope: 'vault' | 'circle' | 'person' | 'topic'
  readonly scopeId: string | null
  readonly name: string | null
  readonly reason: string | null
  readonly from: PlainDate
}

const columns = `h.id, h.scope, h.scope_id AS scopeId, h.reason, h."from",
  CASE h.scope WHEN 'circle' THEN (SELECT name FROM circle WHERE circle.id = h.scope_id)
    WHEN 'person' THEN (SELECT display_name FROM person WHERE person.id = h.scope_id)
    WHEN 'topic' THEN (SELECT substr(title, 1, 500) FROM topic WHERE topic.id = h.scope_id) END AS name`

const asView = ({ id, scope, scopeId, name, reason, from }: Stored): HoldView => ({
  id,
  name: name ?? '',
  reason: reason ?? '',
  from,
  // Ids of the table that the scope names.
  of: scope === 'vault' ? { scope } : ({ scope, id: scopeId } as HoldScope),
})

/** The holds in force: the whole vault's first, then in the order they were set. */
export const holdsInForce = (db: ReadDb): HoldView[] =>
  db
    .all<Stored>(
      `SELECT ${columns} FROM hold AS h WHERE ${inForce} ORDER BY h.scope <> 'vault', h."from", h.id`,
    )
    .map(asView)

export const requireHold = (db: ReadDb, id: HoldId): HoldView => {
  const found = holdsInForce(db).find((hold) => hold.id === id)
  if (found === undefined) throw new SubrosaError('not-found')
  return found
}

/** The holds that keep one row, the widest first. */
export const holdsOver = (db: ReadDb, row: { readonly table: TableName; readonly id: string }): HoldView[] =>
  db
    .all<Stored>(
      `SELECT ${columns} FROM hold AS h JOIN "${row.table}" AS it ON it.id = $id
       WHERE ${inForce} AND ${isCovered(row.table)} ORDER BY h.scope <> 'vault', h."from", h.id`,
      { id: row.id },
    )
    .map(asView)

/** Whether this very scope is on hold. */
export const isScopeHeld = (db: ReadDb, of: HoldScope): boolean =>
  db.get(`SELECT 1 FROM hold AS h WHERE ${inForce} AND h.scope = $scope AND h.scope_id IS $id`, {
    scope: of.scope,
    id: of.scope === 'vault' ? null : of.id,
  }) !== undefined

export const addHold = (
  db: WriteDb,
  { of, reason }: { readonly of: HoldScope; readonly reason: string },
  today: PlainDate,
): HoldId => {
  const id = newId<HoldId>()
  add(db, 'hold', {
    id,
    ...newLife(today, null),
    scope: of.scope,
    scope_id: of.scope === 'vault' ? null : of.id,
    reason: reason === '' ? null : reason,
    from: today,
    to: null,
  })
  return id
}

/** What was held and why is known for as long as an audit event is. */
export const endHold = (db: WriteDb, id: HoldId, today: PlainDate): void => {
  db.run(
    `UPDATE hold SET "to" = max($today, "from"), purge_on = $purgeOn, rev = rev + 1, updated_on = $today
     WHERE id = $id AND "to" IS NULL`,
    { id, today, purgeOn: purgeOn({ as: 'audit', madeOn: today }, retentionFor(db, null)) },
  )
}

/** Rows of a table that fade up to a day once this hold is lifted, and no other keeps. */
export const countDueWithout = (db: ReadDb, table: TableName, id: HoldId, day: PlainDate): number =>
  db.get<{ count: number }>(
    `SELECT count(*) AS count FROM "${table}" AS it WHERE it.purge_on <= $day
       AND (it.keep_until IS NULL OR it.keep_until < $day) AND it.purged_on IS NULL
       AND ${isHeld(table)} AND NOT ${isHeld(table, '$id')}`,
    { id, day },
  )?.count ?? 0

const [holdTable] = tables.filter(({ name }) => name === 'hold')

/** A backup of this vault may be older than a hold that was set since: the hold goes on. */
export const carryHolds = (from: ReadDb, to: WriteDb): void => {
  if (holdTable === undefined) return
  for (const row of [...readAllRows(from, holdTable)].filter((each) => each['to'] === null)) {
    const isThere = to.get(
      `SELECT 1 FROM hold WHERE id = $id OR ("to" IS NULL AND scope = $scope AND scope_id IS $scopeId)`,
      { id: row['id'] ?? null, scope: row['scope'] ?? null, scopeId: row['scope_id'] ?? null },
    )
    if (isThere === undefined) insertRow(to, holdTable, row)
  }
}
