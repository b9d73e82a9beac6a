import type { PersonChoice } from '#shared/contract/circles.ts'
import type { Comfort, PersonView, Relation } from '#shared/contract/people.ts'
import type { PlainDate } from '#shared/dates.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CircleId, NextStepId, PersonId, SessionId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { add } from './rows.ts'
import { newId, newLife } from './stamps.ts'

type Stored = Omit<PersonView, 'isMe'> & { readonly isMe: number }

/**
 * Who was forgotten has no name left (invariant 17); rows that must name somebody say "someone" in the vault's language.
 */
const someone = `(SELECT CASE language WHEN 'de' THEN 'jemand' ELSE 'someone' END FROM vault)`

/** How the row `person` is called by this name in a query. */
const shownNameOf = (person: string): string =>
  `CASE ${person}.state WHEN 'forgotten' THEN ${someone} ELSE ${person}.display_name END`

export const shownName = shownNameOf('person')
export const shownNameOfSupporter = shownNameOf('supporter')

const known = `SELECT id, display_name AS name, relation, is_me AS isMe FROM person
  WHERE state = 'known' AND trashed_on IS NULL`

const asPerson = (row: Stored): PersonView => ({ ...row, isMe: row.isMe === 1 })

/** Everybody known, in no order that means anything. */
export const allPeople = (db: ReadDb): PersonView[] => db.all<Stored>(known).map(asPerson)

/** What a note calls people by their ids: whoever is not known, or no longer, is someone. */
export const namesInNotes = (db: ReadDb): ((personId: string) => string) => {
  const names = new Map<string, string>(allPeople(db).map(({ id, name }) => [id, name]))
  const unknown = db.get<{ name: string }>(`SELECT ${someone} AS name`)?.name ?? ''
  return (personId) => names.get(personId) ?? unknown
}

/** Those whose name alone would tell of a sealed circle: they sit, or sat, in no other. */
export const peopleOnlyInSealedCircles = (db: ReadDb): PersonId[] =>
  db
    .all<{ id: PersonId }>(
      `SELECT person_id AS id FROM membership
       JOIN circle ON circle.id = membership.circle_id
       JOIN person ON person.id = membership.person_id
       WHERE membership.trashed_on IS NULL AND person.is_me = 0
       GROUP BY person_id HAVING min(circle.is_sealed) = 1`,
    )
    .map(({ id }) => id)

/** @throws `not-found` for somebody unknown or forgotten */
export const requirePerson = (db: ReadDb, id: PersonId): PersonView => {
  const row = db.get<Stored>(`${known} AND id = $id`, { id })
  if (row === undefined) throw new SubrosaError('not-found')
  return asPerson(row)
}

/** Everybody known with the word that stands for them, in this circle before elsewhere. */
export const peopleAndAliases = (
  db: ReadDb,
  circleId: CircleId,
): { id: PersonId; name: string; alias: string | null }[] =>
  db.all(
    `SELECT person.id, display_name AS name, coalesce(membership.alias_name, person.alias_name) AS alias FROM person
     LEFT JOIN membership ON membership.person_id = person.id AND membership.circle_id = $circleId
     WHERE state = 'known' ORDER BY person.id`,
    { circleId },
  )

/** The one person who is me (invariant 20). @throws `corrupt/database-damaged` when nobody is */
export const myPersonId = (db: ReadDb): PersonId => {
  const row = db.get<{ id: PersonId }>('SELECT id FROM person WHERE is_me = 1')
  if (row === undefined) throw new SubrosaError('corrupt', { reason: 'database-damaged' })
  return row.id
}

export const addPerson = (
  db: WriteDb,
  person: { readonly name: string; readonly relation: Relation; readonly isMe: boolean },
  today: PlainDate,
): PersonId => {
  const id = newId<PersonId>()
  add(db, 'person', {
    id,
    ...newLife(today, null),
    display_name: person.name,
    alias_name: null,
    is_me: person.isMe ? 1 : 0,
    sector: null,
    role_title: null,
    organisation: null,
    level: null,
    relation: person.relation,
    pronouns: null,
    how_i_like_help: null,
    contact_note: null,
    access_needs: null,
    advocate: 'none',
    state: 'known',
  })
  return id
}

/**
 * The person chosen; a new name makes a new person, also when somebody of that name is known already: two people
 * may share a name, and joining them could not be undone.
 * @throws `not-found`
 */
export const personChosen = (db: WriteDb, choice: PersonChoice, today: PlainDate): PersonId =>
  'personId' in choice
    ? requirePerson(db, choice.personId).id
    : addPerson(db, { name: choice.newName, relation: 'other', isMe: false }, today)

export const setPersonName = (db: WriteDb, id: PersonId, name: string, today: PlainDate): void => {
  db.run('UPDATE person SET display_name = $name, rev = rev + 1, updated_on = $today WHERE id = $id', {
    id,
    name,
    today,
  })
}

export const setPersonRelation = (db: WriteDb, id: PersonId, relation: Relation, today: PlainDate): void => {
  db.run('UPDATE person SET relation = $relation, rev = rev + 1, updated_on = $today WHERE id = $id', {
    id,
    relation,
    today,
  })
}

/** The rows whose view shows this person's name. */
export const rowsNaming = (
  db: ReadDb,
  id: PersonId,
): { circles: CircleId[]; sessions: SessionId[]; steps: NextStepId[] } => ({
  circles: db
    .all<{ id: CircleId }>('SELECT circle_id AS id FROM membership WHERE person_id = $id', { id })
    .map((row) => row.id),
  sessions: db
    .all<{ id: SessionId }>('SELECT session_id AS id FROM participation WHERE person_id = $id', { id })
    .map((row) => row.id),
  steps: db
    .all<{ id: NextStepId }>('SELECT id FROM next_step WHERE owner_person_id = $id', { id })
    .map((row) => row.id),
})

export const comfortOfPerson = (db: ReadDb, id: PersonId): Comfort =>
  db.get<Comfort>(
    `SELECT coalesce(access_needs, '') AS accessNeeds, coalesce(how_i_like_help, '') AS howILikeHelp
     FROM person WHERE id = $id`,
    { id },
  ) ?? { accessNeeds: '', howILikeHelp: '' }

export const setPersonComfort = (
  db: WriteDb,
  id: PersonId,
  { accessNeeds, howILikeHelp }: Comfort,
  today: PlainDate,
): void => {
  db.run(
    `UPDATE person SET access_needs = nullif($accessNeeds, ''), how_i_like_help = nullif($howILikeHelp, ''),
       rev = rev + 1, updated_on = $today WHERE id = $id`,
    { id, accessNeeds, howILikeHelp, today },
  )
}

/** The circles somebody sits in, as far as they are not in the trash. */
export const circlesOfPerson = (db: ReadDb, id: PersonId): CircleId[] =>
  db
    .all<{ id: CircleId }>(
      `SELECT circle_id AS id FROM membership JOIN circle ON circle.id = circle_id
       WHERE person_id = $id AND membership.status NOT IN ('left', 'declined') AND membership.trashed_on IS NULL
         AND circle.trashed_on IS NULL`,
      { id },
    )
    .map((row) => row.id)
