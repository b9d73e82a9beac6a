import { describe, expect, test } from 'vitest'
import { fillKeptDatabase } from '#tests/support/keptDatabase.ts'
import { createScratchVault } from '#tests/support/scratchVault.ts'
import type { VaultDatabase } from '#vault/storage/database.ts'
import { migrate } from '#vault/storage/migrations/index.ts'
import { countRows, insertRow, readAllRows, type Row } from '#vault/storage/rows.ts'
import { tableNamed, tables, type Table } from '#vault/storage/tables.ts'

const table = (name: string): Table => {
  const found = tableNamed(name)
  if (found === undefined) throw new Error(`no table ${name}`)
  return found
}

const withRows = (work: (database: VaultDatabase) => void): void => {
  using scratch = createScratchVault()
  using database = scratch.open('create')
  migrate(database)
  fillKeptDatabase(database)
  const person = { ...firstRow(database, 'person'), id: somebodyElse, is_me: 0 }
  database.transaction((db) => insertRow(db, table('person'), person))
  work(database)
}

const firstRow = (database: VaultDatabase, name: string): Row => {
  // Ordered by id: the row of the kept database comes first.
  const [row] = [...readAllRows(database.read, table(name))]
  if (row === undefined) throw new Error(`no row in ${name}`)
  return row
}

const somebodyElse = '3f2b9c4e-6a1d-4f80-9b7e-5d2c8a1f0e64'
const fresh = '00000000-0000-4000-8000-00000000ffff'
const unknown = '00000000-0000-4000-8000-00000000eeee'

/** One thing wrong with an otherwise whole second row. */
const wrong: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  ['a second person who is me', 'person', {}],
  ['a relation that is none', 'person', { is_me: 0, relation: 'boss' }],
  ['a flag that is neither 0 nor 1', 'circle', { is_sealed: 2 }],
  ['a number where a name belongs', 'circle', { name: 7 }],
  ['no name at all', 'circle', { name: null }],
  ['text where a number belongs', 'circle', { size_min: '6' }],
  ['a fraction', 'circle', { size_min: 6.5 }],
  ['a column too many', 'circle', { owner: 'me' }],
  ['"every n" without n', 'circle', { cadence_n: null }],
  ['a member of no circle', 'membership', { circle_id: unknown }],
  ['a second membership of the same person', 'membership', {}],
  ['a date that is none', 'session', { number: 2, moved_from: 'yesterday' }],
  ['a second session with the same number', 'session', {}],
  ['a revision of zero', 'session', { number: 2, rev: 0 }],
  ['roles that are no JSON', 'participation', { person_id: somebodyElse, roles: 'host' }],
  ['a note that is struck and still has its text', 'note', { state: 'struck' }],
  ['plain text without its document', 'note', { body_doc: null }],
  ['a settled step without its day', 'next_step', { settled_on: null }],
  ['an open step with a day of settling', 'next_step', { state: 'promised' }],
  ['a due day without the horizon for it', 'next_step', { horizon: 'someday' }],
  ['a step of nobody', 'next_step', { owner_person_id: unknown }],
  ['a copy that goes out and was merged', 'outside_file', { state: 'merged' }],
  ['a backup under words of no number', 'outside_file', { words_number: null }],
  ['a format for fewer than one', 'format', { size_min: 0 }],
  ['steps that are no JSON', 'format', { steps: 'Tell' }],
  ['a prompt of the program with words of its own', 'prompt', { built_in: 1 }],
  ['a topic nobody owns', 'topic', { owner_person_id: unknown }],
  ['a turn that ran without a presenter', 'turn', { presenter_person_id: null }],
  ['a step longer than a session can be', 'session_step', { planned_seconds: 54_001 }],
  ['a step that ran without a beginning', 'session_step', { started_at: null }],
  ['somebody spoken to who is not thanked', 'contribution', { to_person_id: somebodyElse }],
  ['a line for a presenter outside a turn', 'contribution', { turn_id: null }],
  ['an ask that led somewhere', 'board_item', { state: 'led_somewhere' }],
  [
    'an introduction made with one consent',
    'board_item',
    { kind: 'introduction', state: 'made', consent_a: 'yes', consent_b: 'not_asked' },
  ],
  ['a hold of everything that names a topic', 'hold', { scope: 'vault' }],
  ['a hold of no topic', 'hold', { scope_id: null }],
  ['a hold that ended before it began', 'hold', { to: '2026-11-19' }],
  ['a second hold of the same topic', 'hold', {}],
  ['an id of another length', 'note', { id: 'note-1' }],
  ['an action nobody knows', 'audit_event', { action: 'read_aloud' }],
]

describe('the schema', () => {
  test.each(wrong)('refuses %s', (_what, name, change) => {
    withRows((database) => {
      const row = { ...firstRow(database, name), id: fresh, ...change }
      expect(() => database.transaction((db) => insertRow(db, table(name), row))).toThrow(
        'corrupt: backup-contents',
      )
    })
  })

  test('takes a whole second row of the same kind', () => {
    withRows((database) => {
      const changes: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
        person: { is_me: 0 },
        session: { number: 2 },
        membership: { person_id: somebodyElse },
        participation: { person_id: somebodyElse },
        hold: { to: '2026-11-21' },
      }
      const second = tables
        .filter(({ name }) => name !== 'vault')
        .map((each: Table) => {
          const before = countRows(database.read, each)
          const row = { ...firstRow(database, each.name), [each.key]: fresh, ...changes[each.name] }
          database.transaction((db) => insertRow(db, each, row))
          return countRows(database.read, each) - before
        })
      expect(new Set(second)).toEqual(new Set([1]))
    })
  })

  test('lets one session run at a time, beside paused ones', () => {
    withRows((database) => {
      const row = firstRow(database, 'session')
      const add = (id: string, status: string, number: number) =>
        database.transaction((db) => insertRow(db, table('session'), { ...row, id, status, number }))
      add(fresh, 'running', 2)
      expect(() => add(unknown, 'running', 3)).toThrow('corrupt: backup-contents')
      add(unknown, 'paused', 3)
    })
  })

  test.each(['turn', 'session_step'])('lets one %s run at a time in a session', (name) => {
    withRows((database) => {
      const row = firstRow(database, name)
      const add = (id: string) =>
        database.transaction((db) => insertRow(db, table(name), { ...row, id, state: 'running' }))
      add(fresh)
      expect(() => add(unknown)).toThrow('corrupt: backup-contents')
    })
  })
})
