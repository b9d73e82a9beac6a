import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allRowsOf, keptKey, keptSalt } from '#tests/support/keptDatabase.ts'
import { openMigrated } from '#vault/storage/openMigrated.ts'

test('The migration to packets leaves every copy outside as it was: none of it is known to be handed over', () => {
  const folder = mkdtempSync(join(tmpdir(), 'subrosa-packets-'))
  try {
    const path = join(folder, 'vault.db')
    copyFileSync(join(import.meta.dirname, '..', 'fixtures', 'databases', 'schema-5.db'), path)
    using database = openMigrated({ path, key: keptKey, salt: keptSalt })
    expect(allRowsOf(database)['outside_file']).toMatchObject([
      { kind: 'backup', state: 'verified', proven_on: '2026-11-20', handed_over_on: null },
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
