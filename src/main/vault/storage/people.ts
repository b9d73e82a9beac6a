import type { PersonView, Relation } from '#shared/contract/people.ts'
import type { PlainDate } from '#shared/dates.ts'
import type { PersonId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { add } from './rows.ts'
import { newId, newLife } from './stamps.ts'

export type PersonRow = {
  readonly id: PersonId
  readonly name: string
  readonly relation: Relation
  readonly isMe: boolean
}

type Stored = Omit<PersonRow, 'isMe'> & { readonly isMe: number }

const known = `SELECT id, display_name AS name, relation, is_me AS isMe FROM person
  WHERE state = 'known' AND trashed_on IS NULL`

const asPerson = (row: Stored): PersonView => ({ ...row, isMe: row.isMe === 1 })

/** Everybody known, in no order that means anything. */
export const allPeople = (db: ReadDb): PersonView[] => db.all<Stored>(known).map(asPerson)

export const personById = (db: ReadDb, id: PersonId): PersonView | undefined => {
  const row = db.get<Stored>(`${known} AND id = $id`, { id })
  return row === undefined ? undefined : asPerson(row)
}

/** The one person who is me (invariant 20). */
export const myPersonId = (db: ReadDb): PersonId | undefined =>
  db.get<{ id: PersonId }>('SELECT id FROM person WHERE is_me = 1')?.id

export const addPerson = (
  db: WriteDb,
  person: Omit<PersonRow, 'id'> & { readonly id?: PersonId },
  today: PlainDate,
): PersonId => {
  const id = person.id ?? newId<PersonId>()
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

export const setPersonName = (db: WriteDb, id: PersonId, name: string, today: PlainDate): void => {
  db.run('UPDATE person SET display_name = $name, rev = rev + 1, updated_on = $today WHERE id = $id', {
    id,
    name,
    today,
  })
}
