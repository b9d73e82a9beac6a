import type { WriteDb } from '../database.ts'
import { isConstraintFailure } from '../sqliteErrors.ts'
import { tables, type Table } from '../tables.ts'
import { mayStandIn, type StandIns } from './standIns.ts'

type Reference = { readonly table: Table; readonly column: string; readonly to: string }

/** How often what was put in a place may itself need something: a note its topic, that its person. */
const mostPasses = 5

/**
 * Gives every row what it refers to: a stand-in, or, of what needs none, nothing.
 * @returns the ids of rows that are known only because others refer to them, by table
 */
export const mendReferences = (db: WriteDb, standIns: StandIns): ReadonlyMap<string, ReadonlySet<string>> => {
  const missing = new Map<string, Set<string>>(tables.map(({ name }) => [name, new Set()]))
  for (let pass = 0; pass < mostPasses; pass += 1) {
    let mended = mendOwners(db, standIns, missing)
    for (const reference of referencesOf(db)) mended += mend(db, reference, standIns, missing)
    if (mended === 0) break
  }
  return missing
}

const referencesOf = (db: WriteDb): Reference[] =>
  tables.flatMap((table) =>
    db
      .all<{ column: string; to: string }>(
        `SELECT "from" AS "column", "table" AS "to" FROM pragma_foreign_key_list($table)`,
        { table: table.name },
      )
      .map((reference) => ({ table, ...reference })),
  )

const mend = (
  db: WriteDb,
  { table, column, to }: Reference,
  standIns: StandIns,
  missing: ReadonlyMap<string, Set<string>>,
): number => {
  const broken = db.all<{ id: string }>(
    `SELECT DISTINCT "${column}" AS id FROM "${table.name}"
     WHERE "${column}" IS NOT NULL AND "${column}" NOT IN (SELECT id FROM "${to}")`,
  )
  for (const { id } of broken) {
    missing.get(to)?.add(id)
    const standIn = mayStandIn.find((name) => name === to)
    if (standIn !== undefined) standIns.make(standIn, id)
    else if (table.columns[column]?.nullable !== true || !emptied(db, table, column, id))
      db.run(`DELETE FROM "${table.name}" WHERE "${column}" = $id`, { id })
  }
  return broken.length
}

/** @returns false where the schema wants something there */
const emptied = (db: WriteDb, table: Table, column: string, id: string): boolean => {
  try {
    db.run(`UPDATE "${table.name}" SET "${column}" = NULL WHERE "${column}" = $id`, { id })
    return true
  } catch (error) {
    if (isConstraintFailure(error)) return false
    throw error
  }
}

/** A note names what it belongs to by table and id; what belonged to a turn becomes one of a topic. */
const mendOwners = (db: WriteDb, standIns: StandIns, missing: ReadonlyMap<string, Set<string>>): number => {
  let mended = 0
  for (const owner of ['session', 'circle', 'turn', 'topic'] as const) {
    const broken = db.all<{ id: string }>(
      `SELECT DISTINCT owner_id AS id FROM note
       WHERE owner_table = $owner AND owner_id NOT IN (SELECT id FROM "${owner}")`,
      { owner },
    )
    for (const { id } of broken) {
      missing.get(owner)?.add(id)
      if (owner === 'turn') {
        db.run(`UPDATE note SET owner_table = 'topic' WHERE owner_table = 'turn' AND owner_id = $id`, { id })
      } else standIns.make(owner, id)
    }
    mended += broken.length
  }
  return mended
}
