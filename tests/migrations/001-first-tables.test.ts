import { describe, expect, test } from 'vitest'
import { createScratchVault } from '#tests/support/scratchVault.ts'
import { applicationId, migrate, schemaVersion } from '#vault/storage/migrations/index.ts'
import { tables, type Table } from '#vault/storage/tables.ts'

type ColumnInfo = {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly pk: number
}

const listed: readonly Table[] = tables

describe('migration 001', () => {
  test('makes exactly the tables and columns that copies are made by', () => {
    using scratch = createScratchVault()
    using database = scratch.open('create')
    migrate(database)

    const found = database.read
      .all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
      .map(({ name }) => {
        const info = database.read.all<ColumnInfo>(`PRAGMA table_info("${name}")`)
        return {
          name,
          key: info
            .filter(({ pk }) => pk > 0)
            .map((column) => column.name)
            .join(),
          columns: info.map((column) => `${column.name} ${column.type} ${column.notnull === 0}`),
        }
      })
    const expected = listed
      .toSorted((one, other) => (one.name < other.name ? -1 : 1))
      .map(({ name, key, columns }) => ({
        name,
        key,
        columns: Object.entries(columns).map(
          ([column, { type, nullable }]) => `${column} ${type} ${nullable}`,
        ),
      }))
    expect(found).toEqual(expected)
  })

  test('lists tables so that no row is copied before the rows it refers to', () => {
    using scratch = createScratchVault()
    using database = scratch.open('create')
    migrate(database)

    const order = listed.map(({ name }) => name)
    const tooEarly = listed.flatMap(({ name }) =>
      database.read
        .all<{ table: string }>(`PRAGMA foreign_key_list("${name}")`)
        .filter(({ table }) => order.indexOf(table) > order.indexOf(name) || !order.includes(table)),
    )
    expect(tooEarly).toEqual([])
  })

  test('makes every table strict and without rowid, so that no order tells the order of writing', () => {
    using scratch = createScratchVault()
    using database = scratch.open('create')
    migrate(database, 1)

    const loose = database.read.all(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND NOT (strict = 1 AND wr = 1)`,
    )
    expect(loose).toEqual([])
  })

  test('marks the file as ours and with its version', () => {
    using scratch = createScratchVault()
    using database = scratch.open('create')
    migrate(database)

    expect(database.read.get('PRAGMA application_id')).toEqual({ application_id: applicationId })
    expect(database.read.get('PRAGMA user_version')).toEqual({ user_version: schemaVersion })
  })
})
