import type { TrashedThing } from '#shared/contract/trash.ts'
import type { PlainDate } from '#shared/dates.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CircleId, NoteId, PersonId, SessionId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { isReferred } from './letGo.ts'
import { tables, type TableName } from './tables.ts'

/** The rows that go along with one, and come back with it; `$id` is the one. */
const along: Readonly<Record<TrashedThing['table'], readonly (readonly [TableName, string])[]>> = {
  note: [],
  next_step: [['follow_up', 'next_step_id = $id']],
  session: [
    ['turn', 'session_id = $id'],
    ['session_step', 'session_id = $id'],
    ['participation', 'session_id = $id'],
    ['contribution', 'session_id = $id'],
    [
      'note',
      `(owner_table = 'session' AND owner_id = $id)
       OR (owner_table = 'turn' AND owner_id IN (SELECT id FROM turn WHERE session_id = $id))`,
    ],
  ],
  circle: [
    ['membership', 'circle_id = $id'],
    ['session', 'circle_id = $id'],
    ['topic', 'circle_id = $id'],
    ['turn', 'session_id IN (SELECT id FROM session WHERE circle_id = $id)'],
    ['session_step', 'session_id IN (SELECT id FROM session WHERE circle_id = $id)'],
    ['participation', 'session_id IN (SELECT id FROM session WHERE circle_id = $id)'],
    ['contribution', 'session_id IN (SELECT id FROM session WHERE circle_id = $id)'],
    ['board_item', 'circle_id = $id'],
    ['note', 'circle_id = $id'],
    ['next_step', 'circle_id = $id'],
    ['follow_up', 'next_step_id IN (SELECT id FROM next_step WHERE circle_id = $id)'],
  ],
  person: [],
}

/** The rows that belong to one, itself first. */
export const rowsWith = (db: ReadDb, { table, id }: TrashedThing): { table: TableName; id: string }[] => [
  { table, id },
  ...along[table].flatMap(([child, where]) =>
    db
      .all<{ id: string }>(`SELECT id FROM "${child}" WHERE (${where}) AND purged_on IS NULL`, { id })
      .map((row) => ({ table: child, id: row.id })),
  ),
]

/** Every row that lies in the trash. */
export const allInTrash = (db: ReadDb): { table: TableName; id: string }[] =>
  tables
    .filter(({ columns }) => 'trashed_on' in columns)
    .flatMap(({ name: table }) =>
      db
        .all<{ id: string }>(`SELECT id FROM "${table}" WHERE trashed_on IS NOT NULL AND purged_on IS NULL`)
        .map((row) => ({ table, id: row.id })),
    )

/** What lay in the trash already keeps its own place there. @throws `not-found` */
export const moveIntoTrash = (db: WriteDb, { table, id }: TrashedThing, today: PlainDate): void => {
  const moved = db.run(
    `UPDATE "${table}" SET trashed_on = $today, trashed_with = NULL, rev = rev + 1
     WHERE id = $id AND trashed_on IS NULL AND purged_on IS NULL`,
    { id, today },
  )
  if (moved === 0) throw new SubrosaError('not-found')
  for (const [child, where] of along[table]) {
    db.run(
      `UPDATE "${child}" SET trashed_on = $today, trashed_with = $id, rev = rev + 1
       WHERE (${where}) AND trashed_on IS NULL AND purged_on IS NULL`,
      { id, today },
    )
  }
}

/** @throws `not-found` for what is not in the trash, or lies there as part of something else */
export const takeOutOfTrash = (db: WriteDb, { table, id }: TrashedThing): void => {
  const taken = db.run(
    `UPDATE "${table}" SET trashed_on = NULL, rev = rev + 1
     WHERE id = $id AND trashed_on IS NOT NULL AND trashed_with IS NULL AND purged_on IS NULL`,
    { id },
  )
  if (taken === 0) throw new SubrosaError('not-found')
  for (const [child] of along[table]) {
    db.run(
      `UPDATE "${child}" SET trashed_on = NULL, trashed_with = NULL, rev = rev + 1
       WHERE trashed_on IS NOT NULL AND trashed_with = $id`,
      { id },
    )
  }
}

/** Whether any row names this person: by reference, or by a mention in a note. */
export const isPersonNamed = (db: ReadDb, id: PersonId): boolean =>
  isReferred(db, 'person', id) ||
  db.get(`SELECT 1 FROM note WHERE instr(body_doc, $id) > 0 LIMIT 1`, { id }) !== undefined ||
  db.get(`SELECT 1 FROM note_version WHERE instr(body_doc, $id) > 0 LIMIT 1`, { id }) !== undefined

/** What lies above a row in the trash, as far as it lies there too. */
export const trashedAbove = (
  db: ReadDb,
  { table, id }: TrashedThing,
): { readonly circle: boolean; readonly session: boolean } => {
  if (table === 'circle' || table === 'person') return { circle: false, session: false }
  const circle = db.get<{ found: number }>(
    `SELECT EXISTS (SELECT 1 FROM "${table}" JOIN circle ON circle.id = "${table}".circle_id
       WHERE "${table}".id = $id AND circle.trashed_on IS NOT NULL) AS found`,
    { id },
  )
  const session =
    table === 'note'
      ? db.get<{ found: number }>(
          `SELECT EXISTS (SELECT 1 FROM note JOIN session ON owner_table = 'session' AND session.id = owner_id
             WHERE note.id = $id AND session.trashed_on IS NOT NULL) AS found`,
          { id },
        )
      : undefined
  return { circle: circle?.found === 1, session: session?.found === 1 }
}

/** Whether people sit together in this circle, or only in this session of it. */
export const isUnderWayIn = (
  db: ReadDb,
  thing: { circleId: CircleId } | { sessionId: SessionId },
): boolean => {
  const [where, id] = 'circleId' in thing ? ['circle_id', thing.circleId] : ['id', thing.sessionId]
  return (
    db.get(
      `SELECT 1 FROM session WHERE ${where} = $id AND status IN ('running', 'paused', 'wrap_up')
       AND trashed_on IS NULL LIMIT 1`,
      { id },
    ) !== undefined
  )
}

/** The note of the same owner and layer that was begun while this one lay in the trash. */
export const noteBegunAnew = (
  db: ReadDb,
  id: NoteId,
): { id: NoteId; rev: number; json: string; plain: string } | undefined =>
  db.get(
    `SELECT other.id, other.rev, other.body_doc AS json, other.body_plain AS plain
     FROM note JOIN note AS other
       ON other.owner_table = note.owner_table AND other.owner_id = note.owner_id AND other.layer = note.layer
     WHERE note.id = $id AND note.for_next = 0 AND other.for_next = 0 AND other.id <> note.id AND other.trashed_on IS NULL AND other.body_doc IS NOT NULL
     ORDER BY other.position LIMIT 1`,
    { id },
  )
