import type { PlainDate } from '#shared/dates.ts'
import type { CoveredTerm } from '#shared/domain/covering/index.ts'
import type { PersonId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'

/** Somebody whose name stands in the vault, in the trash too, and the alias they were given. */
export type NamedPerson = { readonly id: PersonId; readonly name: string; readonly alias: string | null }

/** An alias of the person's own comes before the one they have in a circle; it is the same in every circle. */
export const namedPeople = (db: ReadDb): NamedPerson[] =>
  db.all<NamedPerson>(
    `SELECT person.id, display_name AS name,
       coalesce(person.alias_name, (SELECT min(membership.alias_name) FROM membership
         WHERE person_id = person.id AND membership.trashed_on IS NULL)) AS alias
     FROM person WHERE state = 'known' AND display_name <> '' ORDER BY person.id`,
  )

/** What topics are called where names are covered, for those that have such a title. */
export const aliasTitles = (db: ReadDb): CoveredTerm[] =>
  db.all<CoveredTerm>(
    `SELECT title AS real, alias_title AS shown FROM topic
     WHERE coalesce(title, '') <> '' AND coalesce(alias_title, '') <> ''`,
  )

export const isAliasView = (db: ReadDb): boolean =>
  db.get<{ isOn: number }>('SELECT alias_view AS isOn FROM vault')?.isOn === 1

export const setAliasView = (db: WriteDb, isOn: boolean, today: PlainDate): void => {
  db.run('UPDATE vault SET alias_view = $isOn, rev = rev + 1, updated_on = $today', {
    isOn: isOn ? 1 : 0,
    today,
  })
}

export const aliasOfPerson = (db: ReadDb, id: PersonId): string =>
  db.get<{ alias: string }>(`SELECT coalesce(alias_name, '') AS alias FROM person WHERE id = $id`, { id })
    ?.alias ?? ''

export const setAliasOfPerson = (db: WriteDb, id: PersonId, alias: string, today: PlainDate): void => {
  db.run(
    `UPDATE person SET alias_name = nullif($alias, ''), rev = rev + 1, updated_on = $today WHERE id = $id`,
    { id, alias, today },
  )
}
