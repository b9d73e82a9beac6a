import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Instant } from '#shared/dates.ts'
import { VaultId } from '#shared/ids.ts'
import { makeBackup } from '#vault/backup/makeBackup.ts'
import { asPassphrase } from '#vault/keys/passphrase.ts'
import { migrate, schemaVersion } from '#vault/storage/migrations/index.ts'
import { fillKeptDatabase } from './keptDatabase.ts'
import { keptBackup, keptBackupWords } from './keptBackup.ts'
import { createScratchVault } from './scratchVault.ts'

/**
 * Writes the fixture of the newest schema as a backup: run once when a migration is released, never again for that
 * version. `node_modules/node/bin/node tests/support/writeKeptBackup.ts`
 */
const path = keptBackup(schemaVersion)
mkdirSync(join(path, '..'), { recursive: true })
rmSync(path, { force: true })
using scratch = createScratchVault()
{
  using database = scratch.open('create')
  migrate(database)
  fillKeptDatabase(database)
}
await makeBackup(
  {
    kind: 'make',
    vault: { path: scratch.path, key: Uint8Array.from(scratch.key), salt: scratch.salt },
    vaultId: VaultId.parse('2f6c1c0e-6f0b-4a5e-9d57-0b8f5f1f7a01'),
    madeAt: Instant.parse('2026-11-21T10:00:00.000Z'),
    partial: `${path}.partial`,
    path,
    secret: { passphrase: asPassphrase(keptBackupWords.replaceAll(' ', '-')), workFactor: 12 },
  },
  {
    stop: { check: () => undefined, orStopped: (work) => work },
    progress: () => undefined,
  },
)
