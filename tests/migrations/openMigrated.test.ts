import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { allRowsOf, fillKeptDatabase } from '#tests/support/keptDatabase.ts'
import { createScratchVault, type ScratchVault } from '#tests/support/scratchVault.ts'
import { migrate, migrations, schemaVersion, schemaVersionOf } from '#vault/storage/migrations/index.ts'
import type { Migration } from '#vault/storage/migrations/migration.ts'
import { copyBefore, openMigrated } from '#vault/storage/openMigrated.ts'

const next = schemaVersion + 1
const withNext: readonly Migration[] = [
  ...migrations,
  {
    version: next,
    statements: ['ALTER TABLE circle ADD COLUMN motto TEXT', "UPDATE circle SET motto = 'Plainly'"],
  },
]
const withBroken: readonly Migration[] = [
  ...migrations,
  { version: next, statements: ['ALTER TABLE circle ADD COLUMN motto TEXT', 'UPDATE nowhere SET motto = 1'] },
]

const filled = (): ScratchVault => {
  const scratch = createScratchVault()
  using database = scratch.open('create')
  migrate(database)
  fillKeptDatabase(database)
  return scratch
}

describe('opening a vault of an older schema', () => {
  test('migrates it and keeps a copy that opens under the same key, until it has been opened once more', () => {
    using scratch = filled()
    const copy = copyBefore(scratch.path, next)
    {
      using database = openMigrated(scratch, withNext)
      expect(schemaVersionOf(database.read)).toBe(next)
      expect(database.read.get('SELECT motto FROM circle')).toEqual({ motto: 'Plainly' })
      expect(database.read.get('SELECT schema_version FROM vault')).toEqual({ schema_version: next })
    }
    {
      using kept = openMigrated({ ...scratch, path: copy })
      expect(schemaVersionOf(kept.read)).toBe(schemaVersion)
      expect(allRowsOf(kept)['note']).toHaveLength(1)
    }
    openMigrated(scratch, withNext).close()
    expect(readdirSync(scratch.folder)).toEqual(['vault.db'])
  })

  test('copies also what still lies in the write-ahead log', () => {
    using scratch = filled()
    using writer = scratch.open('read-write')
    writer.transaction((db) => db.run("UPDATE circle SET name = 'Written last'"))
    expect(existsSync(`${scratch.path}-wal`)).toBe(true)
    openMigrated(scratch, withNext).close()
    using kept = openMigrated({ ...scratch, path: copyBefore(scratch.path, next) })
    expect(kept.read.get('SELECT name FROM circle')).toEqual({ name: 'Written last' })
  })

  test('leaves it as it was when a step fails, and keeps the copy', () => {
    using scratch = filled()
    expect(() => openMigrated(scratch, withBroken)).toThrow('internal')
    expect(existsSync(copyBefore(scratch.path, next))).toBe(true)
    using database = openMigrated(scratch)
    expect(schemaVersionOf(database.read)).toBe(schemaVersion)
    expect(database.read.all("SELECT name FROM pragma_table_info('circle') WHERE name = 'motto'")).toEqual([])
    expect(allRowsOf(database)['circle']).toHaveLength(1)
  })

  test('does not migrate a damaged vault, and keeps no copy of it', () => {
    using scratch = filled()
    const bytes = readFileSync(scratch.path)
    const middle = Math.floor(bytes.length / 2)
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    writeFileSync(scratch.path, bytes)
    expect(() => openMigrated(scratch, withNext)).toThrow('corrupt: database-damaged')
    expect(readdirSync(scratch.folder).filter((name) => name.includes('before'))).toEqual([])
    expect(readFileSync(scratch.path)).toEqual(bytes)
  })
})

describe('opening a vault of a newer schema', () => {
  test('is refused as too new, and the file keeps every byte', () => {
    using scratch = filled()
    openMigrated(scratch, withNext).close()
    const bytes = readFileSync(scratch.path)
    expect(() => openMigrated(scratch)).toThrow('too-new: database-too-new')
    expect(readFileSync(scratch.path)).toEqual(bytes)
  })
})

describe('opening something else', () => {
  test('an empty or cut-off file is damaged, not a new vault', () => {
    for (const bytes of [0, 100, 5_000]) {
      using scratch = filled()
      truncateSync(scratch.path, bytes)
      expect(() => openMigrated(scratch)).toThrow('corrupt: database-damaged')
    }
  })

  test('an encrypted database of another program is not taken for a vault', () => {
    using scratch = createScratchVault()
    {
      using database = scratch.open('create')
      database.exec('CREATE TABLE strange (x); PRAGMA user_version = 1; PRAGMA application_id = 7')
    }
    expect(() => openMigrated(scratch)).toThrow('corrupt: database-damaged')
  })
})
