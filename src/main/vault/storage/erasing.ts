import type { PlainDate } from '#shared/dates.ts'
import type { PersonId } from '#shared/ids.ts'
import { emptyLog } from './copying.ts'
import type { ReadDb, VaultDatabase, WriteDb } from './database.ts'
import type { TableName } from './tables.ts'

type RowRef = { readonly table: TableName; readonly id: string }

/** What somebody has written about a person, or promised for them. */
export const stepsOf = (db: ReadDb, personId: PersonId): RowRef[] =>
  db.all<{ table: TableName; id: string }>(
    `SELECT 'next_step' AS "table", id FROM next_step WHERE owner_person_id = $personId AND purged_on IS NULL
       UNION ALL
       SELECT 'follow_up', follow_up.id FROM follow_up JOIN next_step ON next_step.id = next_step_id
       WHERE owner_person_id = $personId AND follow_up.purged_on IS NULL`,
    { personId },
  )

/**
 * What somebody brought and what was said by, to and for them: their topics, what was written in their turns, their asks
 * and offers and introductions of them, and notes about them. It goes with them.
 */
export const broughtBy = (db: ReadDb, personId: PersonId): RowRef[] =>
  db.all<{ table: TableName; id: string }>(
    `WITH theirs AS (SELECT id FROM turn WHERE presenter_person_id = $personId)
     SELECT 'topic' AS "table", id FROM topic WHERE owner_person_id = $personId AND purged_on IS NULL
       UNION ALL
       SELECT 'contribution', id FROM contribution WHERE purged_on IS NULL
         AND ($personId IN (from_person_id, to_person_id) OR turn_id IN theirs)
       UNION ALL
       SELECT 'board_item', id FROM board_item WHERE purged_on IS NULL
         AND $personId IN (person_id, a_person_id, b_person_id)
       UNION ALL
       SELECT 'note', id FROM note WHERE purged_on IS NULL AND (
         (owner_table = 'person' AND owner_id = $personId) OR (owner_table = 'turn' AND owner_id IN theirs)
         OR (owner_table = 'topic' AND owner_id IN (SELECT id FROM topic WHERE owner_person_id = $personId)))`,
    { personId },
  )

export const isStillMember = (db: ReadDb, personId: PersonId): boolean =>
  db.get(
    `SELECT 1 FROM membership WHERE person_id = $personId AND trashed_on IS NULL
     AND status NOT IN ('left', 'declined') LIMIT 1`,
    { personId },
  ) !== undefined

/** Their seats and attendance stay as numbers without a word: old sessions keep their count. */
export const emptyWordsOf = (db: WriteDb, personId: PersonId, today: PlainDate): void => {
  db.run(
    `UPDATE membership SET alias_name = NULL, use_statement = NULL, rev = rev + 1, updated_on = $today
     WHERE person_id = $personId`,
    { personId, today },
  )
  db.run(
    `UPDATE participation SET intention = NULL, pulse_keep = NULL, pulse_change = NULL, rev = rev + 1,
       updated_on = $today WHERE person_id = $personId`,
    { personId, today },
  )
  // Who had a turn, and how long, stays for the rotation.
  db.run(
    `UPDATE turn SET takeaway = NULL, rev = rev + 1, updated_on = $today
     WHERE presenter_person_id = $personId AND takeaway IS NOT NULL`,
    { personId, today },
  )
  // A lifted hold of theirs keeps its days.
  db.run(
    `UPDATE hold SET reason = NULL, rev = rev + 1, updated_on = $today
     WHERE scope = 'person' AND scope_id = $personId AND reason IS NOT NULL`,
    { personId, today },
  )
}

/** How many notes hold a name as typed words, which no erasing can find for sure. */
export const notesWithWord = (db: ReadDb, word: string): number =>
  db.get<{ count: number }>(
    `SELECT count(*) AS count FROM note
     WHERE instr(lower(body_plain), lower($word)) > 0 AND trashed_on IS NULL AND purged_on IS NULL`,
    { word },
  )?.count ?? 0

/** Whether a row is there and has its words, in the trash too. */
export const isStillWritten = (db: ReadDb, { table, id }: RowRef): boolean =>
  db.get(`SELECT 1 FROM "${table}" WHERE id = $id AND purged_on IS NULL`, { id }) !== undefined

/** The first day on which one of these rows was there: copies made since may hold it. */
export const writtenSince = (db: ReadDb, rows: readonly RowRef[]): PlainDate | null => {
  const days = rows.flatMap(
    ({ table, id }) =>
      db.get<{ day: PlainDate }>(`SELECT created_on AS day FROM "${table}" WHERE id = $id`, { id })?.day ??
      [],
  )
  return days.toSorted()[0] ?? null
}

export const countVersions = (db: ReadDb, rows: readonly RowRef[]): number =>
  rows
    .filter(({ table }) => table === 'note')
    .reduce(
      (sum, { id }) =>
        sum +
        (db.get<{ count: number }>('SELECT count(*) AS count FROM note_version WHERE note_id = $id', { id })
          ?.count ?? 0),
      0,
    )

const smallFileBytes = 4 * 2 ** 20

/** Whether the file can be vacuumed whole while calls wait. */
export const isSmallFile = (db: ReadDb): boolean =>
  (db.get<{ bytes: number }>(
    'SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size',
  )?.bytes ?? 0) <= smallFileBytes

/** Gives the room back to the disk where that takes no time; in a large file emptied pages are written on again. */
const shrinkIfSmall = (database: VaultDatabase): void => {
  const free = database.read.get<{ pages: number }>(
    'SELECT freelist_count AS pages FROM pragma_freelist_count',
  )
  if (free !== undefined && free.pages > 0 && isSmallFile(database.read)) database.exec('VACUUM')
}

/**
 * After text was let go of: no statistics (ANALYZE keeps samples of values), and no old pages in the write-ahead log.
 * What was deleted in the file itself is overwritten as it goes (`secure_delete`).
 * @returns false when a reader was in the way of the log: then it has to be asked again
 */
export const leaveNoTrace = (database: VaultDatabase): boolean => {
  const statistics = database.read.all<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE name LIKE 'sqlite_stat%'`,
  )
  database.transaction((db) => {
    for (const { name } of statistics) db.run(`DELETE FROM "${name}"`)
  })
  shrinkIfSmall(database)
  return emptyLog(database)
}
