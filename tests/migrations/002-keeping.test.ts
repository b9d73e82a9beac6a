import { describe, expect, test } from 'vitest'
import { fillKeptDatabase } from '#tests/support/keptDatabase.ts'
import { createScratchVault } from '#tests/support/scratchVault.ts'
import type { VaultDatabase } from '#vault/storage/database.ts'
import { letGoOf } from '#vault/storage/letGo.ts'
import { migrate } from '#vault/storage/migrations/index.ts'
import { countRows, insertRow, readAllRows } from '#vault/storage/rows.ts'
import { tableNamed, type Table } from '#vault/storage/tables.ts'
import { PlainDate } from '#shared/dates.ts'

const today = PlainDate.parse('2026-11-22')

const table = (name: string): Table => {
  const found = tableNamed(name)
  if (found === undefined) throw new Error(`no table ${name}`)
  return found
}

const withKept = (work: (database: VaultDatabase) => void): void => {
  using scratch = createScratchVault()
  using database = scratch.open('create')
  migrate(database)
  fillKeptDatabase(database)
  work(database)
}

const emptied = `title = NULL, body_doc = NULL, body_plain = NULL, sealed_blob = NULL`

describe('migration 002', () => {
  test.each(['struck', 'handed_over', 'purged'])(
    'a note that becomes %s loses its versions in the same transaction',
    (state) => {
      withKept((database) => {
        expect(countRows(database.read, table('note_version'))).toBe(1)
        database.transaction((db) => db.run(`UPDATE note SET state = $state, ${emptied}`, { state }))
        expect(countRows(database.read, table('note_version'))).toBe(0)
      })
    },
  )

  test('a sealed note loses its versions, because they would be its text in the open', () => {
    withKept((database) => {
      database.transaction((db) =>
        db.run(`UPDATE note SET state = 'sealed', body_doc = NULL, body_plain = NULL, sealed_blob = x'01'`),
      )
      expect(countRows(database.read, table('note_version'))).toBe(0)
    })
  })

  test('letting go of a note lets go of its versions', () => {
    withKept((database) => {
      const [note] = [...readAllRows(database.read, table('note'))]
      const stone = {
        row_id: String(note?.['id']),
        table_name: 'note',
        purged_on: today,
        reason: 'retention',
      }
      database.transaction((db) => letGoOf(db, [{ ...stone, reason: 'retention' }], today))
      expect(countRows(database.read, table('note_version'))).toBe(0)
      expect(countRows(database.read, table('note'))).toBe(0)
    })
  })

  test('a note without a text gets no version, wherever the row comes from', () => {
    withKept((database) => {
      const [version] = [...readAllRows(database.read, table('note_version'))]
      database.transaction((db) => db.run(`UPDATE note SET state = 'struck', ${emptied}`))
      expect(() => database.transaction((db) => insertRow(db, table('note_version'), version ?? {}))).toThrow(
        'corrupt: backup-contents',
      )
    })
  })

  test('every table with a life can be in the trash, alone or with another row, and is found there', () => {
    withKept((database) => {
      const plans = ['note', 'session', 'circle', 'next_step', 'person'].map((name) =>
        database.read.all<{ detail: string }>(
          `EXPLAIN QUERY PLAN SELECT id FROM ${name} WHERE trashed_on IS NOT NULL`,
        ),
      )
      expect(plans.flat().filter(({ detail }) => !detail.includes('_by_trash'))).toEqual([])
    })
  })
})
