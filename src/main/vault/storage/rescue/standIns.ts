import type { PlainDate } from '#shared/dates.ts'
import type { VaultId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from '../database.ts'
import { schemaVersion } from '../migrations/index.ts'
import { insertRow, type Row } from '../rows.ts'
import { newId, newLife } from '../stamps.ts'
import { tableNamed, type Table, type TableName } from '../tables.ts'
import { SubrosaError } from '#shared/errors.ts'

/** What a stand-in is called, in the vault's language. */
const words = { en: { thing: 'Rescued', me: 'Me' }, de: { thing: 'Gerettet', me: 'Ich' } } as const

/** The tables that a row may need a row of another in. */
export const mayStandIn = ['person', 'circle', 'session', 'topic', 'next_step', 'note'] as const
type StandInName = (typeof mayStandIn)[number]

/** Puts rows in the place of ones that could not be read, so that what refers to them has its place. */
export type StandIns = {
  readonly make: (name: StandInName, id: string) => void
  /** The vault's own row and the person it belongs to, where they could not be read. */
  readonly makeVault: (name: string) => void
}

export const createStandIns = (db: WriteDb, today: PlainDate): StandIns => {
  const language = db.get<{ language: string }>('SELECT language FROM vault')?.language
  const called = words[language === 'de' ? 'de' : 'en']
  const fresh = newLife(today, null)

  const insert = (name: TableName, values: Row): void => {
    const table = tableOf(name)
    const known = Object.entries({ ...fresh, ...values }).filter(([column]) => column in table.columns)
    insertRow(db, table, { ...blank(table), ...Object.fromEntries(known) })
  }

  const me = (): string => {
    const known = idOf(db, 'SELECT id FROM person WHERE is_me = 1')
    if (known !== undefined) return known
    const id = newId()
    insert('person', {
      id,
      display_name: called.me,
      is_me: 1,
      relation: 'other',
      advocate: 'none',
      state: 'known',
    })
    return id
  }

  const anyCircle = (): string => {
    const known = idOf(db, 'SELECT id FROM circle WHERE purged_on IS NULL AND trashed_on IS NULL ORDER BY id')
    if (known !== undefined) return known
    const id = newId()
    make('circle', id)
    return id
  }

  const make = (name: StandInName, id: string): void => {
    switch (name) {
      case 'person':
        // As somebody who was forgotten, whom every screen calls someone.
        return insert('person', {
          id,
          relation: 'other',
          advocate: 'none',
          state: 'forgotten',
          purged_on: today,
        })
      case 'circle':
        return insert('circle', { id, name: called.thing, ...circleValues })
      case 'session':
        return insert('session', {
          id,
          circle_id: anyCircle(),
          planned_for: `${today}T00:00`,
          ...sessionValues,
        })
      case 'topic':
        return insert('topic', { id, owner_person_id: me(), title: called.thing, ...topicValues })
      case 'next_step':
        return insert('next_step', { id, owner_person_id: me(), title: called.thing, ...stepValues })
      case 'note': {
        const topic = newId()
        make('topic', topic)
        return insert('note', { id, owner_table: 'topic', owner_id: topic, ...noteValues(db, id) })
      }
    }
  }

  return {
    make,
    makeVault: (name) => {
      if (idOf(db, 'SELECT id FROM vault') !== undefined) return
      insert('vault', {
        id: newId<VaultId>(),
        name,
        schema_version: schemaVersion,
        owner_person_id: me(),
        passphrase_changed_on: today,
        clock_trusted_on: today,
        ...vaultValues,
      })
    },
  }
}

const tableOf = (name: TableName): Table => {
  const table = tableNamed(name)
  if (table === undefined) throw new SubrosaError('internal')
  return table
}

const blank = (table: Table): Row =>
  Object.fromEntries(
    Object.entries(table.columns).map(([name, { nullable, type }]) => [
      name,
      nullable ? null : type === 'INTEGER' ? 0 : '',
    ]),
  )

const idOf = (db: ReadDb, sql: string): string | undefined => db.get<{ id: string }>(sql)?.id

/** Nothing is written of a circle before its host has said again what may be. */
const circleValues = {
  kind: 'custom',
  status: 'active',
  size_min: 2,
  size_max: 12,
  cadence_mode: 'by_hand',
  session_minutes: 90,
  topic_mode: 'mixed',
  role_term: 'session',
  sharing_level: 'sealed',
  note_policy: 'none',
  channel_policy: 'logistics_only',
  launch_steps: '[]',
}
const sessionValues = { status: 'closed', length_minutes: 90, place: 'other', topic_mode: 'by_ear' }
const topicValues = {
  kind: 'question',
  domain: 'work',
  sensitivity: 4,
  wants: '[]',
  urgency: 1,
  importance: 1,
  state: 'captured',
}
const stepValues = { horizon: 'someday', audience: 'me', state: 'promised' }
const vaultValues = {
  lock_minutes: 5,
  hide_in_session: 1,
  lock_on_sleep: 1,
  quick_hide: 1,
  block_screen_capture: 1,
  preset: 'keep_longer',
  language: 'en',
  theme: 'system',
  automatic_trouble: 'none',
}

/** A note of which only versions are left reads as the last of them. */
const noteValues = (db: ReadDb, noteId: string): Row => {
  const last = db.get<{ layer: string; body_doc: string; body_plain: string }>(
    'SELECT layer, body_doc, body_plain FROM note_version WHERE note_id = $noteId ORDER BY rev DESC LIMIT 1',
    { noteId },
  )
  const text = last ?? { layer: 'private', body_doc: null, body_plain: null }
  return { ...text, state: 'kept', sensitivity: 4, for_next: 0 }
}
