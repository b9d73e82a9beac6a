import { describe, expect, test } from 'vitest'
import { fillKeptDatabase } from '#tests/support/keptDatabase.ts'
import { createScratchVault } from '#tests/support/scratchVault.ts'
import { isHeld } from '#vault/storage/heldRows.ts'
import { migrate } from '#vault/storage/migrations/index.ts'
import { tables } from '#vault/storage/tables.ts'

describe('the migration to holds', () => {
  test('asks of every kind of row whether it is held without reading a table from end to end', () => {
    using scratch = createScratchVault()
    using database = scratch.open('create')
    migrate(database)
    fillKeptDatabase(database)
    const scans = tables
      .filter(({ columns }) => 'trashed_on' in columns)
      .flatMap(({ name }) =>
        database.read
          .all<{ detail: string }>(
            `EXPLAIN QUERY PLAN SELECT 1 FROM "${name}" AS it WHERE it.id = $id AND ${isHeld(name)}`,
            { id: 'x' },
          )
          .map(({ detail }) => `${name}: ${detail}`),
      )
      .filter((line) => / SCAN (?!h\b)/.test(line))
    expect(scans).toEqual([])
  })
})
