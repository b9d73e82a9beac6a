import type { TrashEntry, TrashedThing } from '#shared/contract/trash.ts'
import type { NoteLayer } from '#shared/contract/notes.ts'
import type { PlainDate } from '#shared/dates.ts'
import type { CircleId } from '#shared/ids.ts'
import type { ReadDb } from './database.ts'
import { noteDocOfWords, noteWords, wordsReader } from './firstWords.ts'
import { isHeld } from './heldRows.ts'

type Stored = {
  readonly id: string
  readonly words: string
  readonly doc: string | null
  readonly circleId: CircleId | null
  readonly circleName: string | null
  readonly layer: NoteLayer | null
  readonly sessionOn: PlainDate | null
  readonly trashedOn: PlainDate
  readonly purgeOn: PlainDate | null
  readonly sessions: number
  readonly notes: number
  readonly steps: number
  readonly held: number
}

export type TrashRow = Omit<TrashEntry, 'goesOn'> & { readonly purgeOn: PlainDate | null }

/** What each kind of row shows of itself. */
const shown: Readonly<
  Record<
    TrashedThing['table'],
    { readonly words: string; readonly circle: string | null; readonly session: string | null }
  >
> = {
  note: {
    words: noteWords,
    circle: 'it.circle_id',
    session: `CASE it.owner_table WHEN 'session' THEN it.owner_id END`,
  },
  next_step: { words: 'it.title', circle: 'it.circle_id', session: null },
  session: { words: `''`, circle: 'it.circle_id', session: 'it.id' },
  circle: { words: 'it.name', circle: 'it.id', session: null },
  person: { words: 'it.display_name', circle: null, session: null },
}

const countAlong = (table: string): string =>
  `(SELECT count(*) FROM ${table} AS child WHERE child.trashed_on IS NOT NULL AND child.trashed_with = it.id)`

const kinds = ['note', 'next_step', 'session', 'circle', 'person'] as const

const lieHere = 'trashed_on IS NOT NULL AND trashed_with IS NULL AND purged_on IS NULL'

const entriesOf = (db: ReadDb, table: TrashedThing['table'], ids: readonly string[]): TrashRow[] => {
  if (ids.length === 0) return []
  const { words, circle, session } = shown[table]
  const read = wordsReader(db)
  const rows = db.all<Stored>(
    `SELECT it.*, about.name AS circleName, substr(held.planned_for, 1, 10) AS sessionOn,
       ${countAlong('session')} AS sessions, ${countAlong('note')} AS notes, ${countAlong('next_step')} AS steps
     FROM (SELECT id, ${words} AS words, ${table === 'note' ? noteDocOfWords : 'NULL'} AS doc, ${circle ?? 'NULL'} AS circleId, ${session ?? 'NULL'} AS sessionId,
         ${table === 'note' ? 'layer' : 'NULL'} AS layer, trashed_on AS trashedOn, purge_on AS purgeOn, ${isHeld(table)} AS held
       FROM "${table}" AS it WHERE id IN (SELECT value FROM json_each($ids))) AS it
     LEFT JOIN circle AS about ON about.id = it.circleId
     LEFT JOIN session AS held ON held.id = it.sessionId`,
    { ids: JSON.stringify(ids) },
  )
  return rows.map((row) => ({
    // An id of this table's rows.
    thing: { table, id: row.id } as TrashedThing,
    words: read(row),
    circle:
      row.circleId === null || row.circleName === null ? null : { id: row.circleId, name: row.circleName },
    layer: row.layer,
    sessionOn: row.sessionOn,
    along: { sessions: row.sessions, notes: row.notes, steps: row.steps },
    isHeld: row.held === 1,
    trashedOn: row.trashedOn,
    purgeOn: row.purgeOn,
  }))
}

const movedByItself = kinds
  .map((table) => `SELECT '${table}' AS "table", id, trashed_on FROM "${table}" WHERE ${lieHere}`)
  .join(' UNION ALL ')

export const countTrash = (db: ReadDb): number =>
  db.get<{ count: number }>(`SELECT count(*) AS count FROM (${movedByItself})`)?.count ?? 0

/** A stretch of what was moved into the trash by itself, the newest first. */
export const trashRows = (
  db: ReadDb,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): TrashRow[] => {
  const few = db.all<{ table: TrashedThing['table']; id: string }>(
    `SELECT "table", id FROM (${movedByItself}) ORDER BY trashed_on DESC, id LIMIT $limit OFFSET $offset`,
    { offset, limit },
  )
  const ids = Map.groupBy(few, ({ table }) => table)
  const rows = kinds.flatMap((table) =>
    entriesOf(
      db,
      table,
      (ids.get(table) ?? []).map(({ id }) => id),
    ),
  )
  const byId = new Map(rows.map((row) => [row.thing.id as string, row]))
  return few.flatMap(({ id }) => byId.get(id) ?? [])
}
