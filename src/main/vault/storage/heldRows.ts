import { SubrosaError } from '#shared/errors.ts'
import type { ReadDb } from './database.ts'
import type { TableName } from './tables.ts'

/**
 * Which rows lie in the scope of a hold (domain.md 28 and 10), in SQL about a row `it` and a hold `h`. A circle's hold covers
 * what belongs to the circle and the people in it; a person's covers what is about them or theirs, and the circles and
 * sessions they were in; a topic's covers its turns and what was written in them.
 */
type Scopes = { readonly circle?: string; readonly person?: string; readonly topic?: string }

const sessionOfCircle = 'it.session_id IN (SELECT id FROM session WHERE circle_id = h.scope_id)'
const turnOfPerson = `EXISTS (
  SELECT 1 FROM turn LEFT JOIN topic ON topic.id = turn.topic_id WHERE turn.id = it.turn_id
  AND h.scope_id IN (turn.presenter_person_id, turn.scribe_person_id, topic.owner_person_id))`
const turnOfTopic = 'EXISTS (SELECT 1 FROM turn WHERE turn.id = it.turn_id AND topic_id = h.scope_id)'
const stepOf = (where: string): string =>
  `EXISTS (SELECT 1 FROM next_step WHERE next_step.id = it.next_step_id AND ${where})`

const scopes: Readonly<Partial<Record<TableName, Scopes>>> = {
  person: {
    circle: `it.id IN (
      SELECT person_id FROM membership WHERE circle_id = h.scope_id
      UNION SELECT person_id FROM participation WHERE session_id IN (SELECT id FROM session WHERE circle_id = h.scope_id)
      UNION SELECT owner_person_id FROM next_step WHERE circle_id = h.scope_id
      UNION SELECT owner_person_id FROM topic WHERE circle_id = h.scope_id
      UNION SELECT person_id FROM board_item WHERE circle_id = h.scope_id)`,
    person: 'it.id = h.scope_id',
    topic: 'it.id IN (SELECT owner_person_id FROM topic WHERE id = h.scope_id)',
  },
  circle: {
    circle: 'it.id = h.scope_id',
    person: 'it.id IN (SELECT circle_id FROM membership WHERE person_id = h.scope_id)',
    topic: 'it.id IN (SELECT circle_id FROM topic WHERE id = h.scope_id)',
  },
  membership: { circle: 'it.circle_id = h.scope_id', person: 'it.person_id = h.scope_id' },
  session: {
    circle: 'it.circle_id = h.scope_id',
    person: 'it.id IN (SELECT session_id FROM participation WHERE person_id = h.scope_id)',
    topic: 'it.id IN (SELECT session_id FROM turn WHERE topic_id = h.scope_id)',
  },
  topic: {
    circle: 'it.circle_id = h.scope_id',
    person: 'it.owner_person_id = h.scope_id',
    topic: 'it.id = h.scope_id',
  },
  turn: {
    circle: sessionOfCircle,
    person: `h.scope_id IN (it.presenter_person_id, it.scribe_person_id)
      OR it.topic_id IN (SELECT id FROM topic WHERE owner_person_id = h.scope_id)`,
    topic: 'it.topic_id = h.scope_id',
  },
  session_step: { circle: sessionOfCircle, person: turnOfPerson, topic: turnOfTopic },
  contribution: {
    circle: sessionOfCircle,
    person: `h.scope_id IN (it.from_person_id, it.to_person_id) OR ${turnOfPerson}`,
    topic: turnOfTopic,
  },
  participation: { circle: sessionOfCircle, person: 'it.person_id = h.scope_id' },
  note: {
    circle: 'it.circle_id = h.scope_id',
    person: `it.owner_id = h.scope_id OR instr(it.body_doc, h.scope_id) > 0
      OR EXISTS (SELECT 1 FROM note_version WHERE note_id = it.id AND instr(note_version.body_doc, h.scope_id) > 0)
      OR it.owner_id IN (SELECT id FROM topic WHERE owner_person_id = h.scope_id)
      OR it.owner_id IN (SELECT id FROM turn WHERE presenter_person_id = h.scope_id)`,
    topic: `it.owner_id = h.scope_id OR it.owner_id IN (SELECT id FROM turn WHERE topic_id = h.scope_id)`,
  },
  next_step: {
    circle: 'it.circle_id = h.scope_id',
    person: 'h.scope_id IN (it.owner_person_id, it.supporter_person_id)',
    topic: 'it.from_turn_id IN (SELECT id FROM turn WHERE topic_id = h.scope_id)',
  },
  follow_up: {
    circle: stepOf('circle_id = h.scope_id'),
    person: stepOf('h.scope_id IN (owner_person_id, supporter_person_id)'),
    topic: stepOf('from_turn_id IN (SELECT id FROM turn WHERE topic_id = h.scope_id)'),
  },
  board_item: {
    circle: 'it.circle_id = h.scope_id',
    person: 'h.scope_id IN (it.person_id, it.a_person_id, it.b_person_id)',
  },
  outside_file: { circle: 'it.circle_id = h.scope_id', person: 'it.for_person_id = h.scope_id' },
}

/** Settings of the program's own, and the holds themselves: a lifted one goes when its time has come. */
const neverHeld: ReadonlySet<TableName> = new Set(['hold', 'format', 'prompt'])

export const inForce = 'h."to" IS NULL AND h.purged_on IS NULL'

/** SQL that is true when the hold `h` covers the row `it` of a table. */
export const isCovered = (table: TableName): string => {
  if (neverHeld.has(table)) return '0'
  const wheres = Object.entries(scopes[table] ?? {}).map(
    ([scope, where]) => ` WHEN '${scope}' THEN coalesce(${where}, 0)`,
  )
  return `CASE h.scope WHEN 'vault' THEN 1${wheres.join('')} ELSE 0 END`
}

/**
 * SQL that is true when a hold that is in force covers the row `it` of a table.
 * @param except an SQL value: the id of a hold that counts as lifted
 */
export const isHeld = (table: TableName, except: string | null = null): string =>
  `EXISTS (SELECT 1 FROM hold AS h WHERE ${inForce}${except === null ? '' : ` AND h.id <> ${except}`}
     AND ${isCovered(table)})`

type RowRef = { readonly table: TableName; readonly id: string }

const isAnyHold = (db: ReadDb): boolean =>
  db.get(`SELECT 1 FROM hold AS h WHERE ${inForce} LIMIT 1`) !== undefined

/** Those of the rows that no hold keeps. */
export const withoutHeld = <R extends RowRef>(db: ReadDb, rows: readonly R[]): readonly R[] =>
  isAnyHold(db) ? rows.filter(({ table, id }) => !isRowHeld(db, { table, id })) : rows

export const isRowHeld = (db: ReadDb, { table, id }: RowRef): boolean =>
  db.get(`SELECT 1 FROM "${table}" AS it WHERE it.id = $id AND it.purged_on IS NULL AND ${isHeld(table)}`, {
    id,
  }) !== undefined

/** @throws `conflict/on-hold` when a hold keeps one of the rows (invariant 7) */
export const requireNotHeld = (db: ReadDb, rows: readonly RowRef[]): void => {
  if (withoutHeld(db, rows).length < rows.length) throw new SubrosaError('conflict', { reason: 'on-hold' })
}
