import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allRowsOf, keptDatabasePath, keptKey, keptSalt } from '#tests/support/keptDatabase.ts'
import { tablesAt } from '#vault/storage/image.ts'
import { migrations, schemaVersion, schemaVersionOf } from '#vault/storage/migrations/index.ts'
import { openMigrated } from '#vault/storage/openMigrated.ts'
import { requireWhole } from '#vault/storage/wholeness.ts'

describe('databases kept from every schema so far', () => {
  test.each(migrations.map(({ version }) => version))(
    'one of schema %i opens with all its rows',
    (version) => {
      expect(existsSync(keptDatabasePath(version))).toBe(true)
      const folder = mkdtempSync(join(tmpdir(), 'subrosa-kept-'))
      try {
        const path = join(folder, 'vault.db')
        copyFileSync(keptDatabasePath(version), path)
        using database = openMigrated({ path, key: keptKey, salt: keptSalt })
        requireWhole(database.read)
        expect(schemaVersionOf(database.read)).toBe(schemaVersion)
        const rows = allRowsOf(database)
        const tablesThen = tablesAt(version).map(({ name }) => name)
        expect(tablesThen.filter((name) => rows[name]?.length !== 1)).toEqual([])
        expect(rows['note']?.[0]).toMatchObject({ body_plain: 'Snow at the harbour', rev: 3, state: 'kept' })
        expect(rows['next_step']?.[0]).toMatchObject({ title: 'Ring the library', settled_from: 'underway' })
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  )
})
