import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '#vault/storage/database.ts'
import { migrate, schemaVersion } from '#vault/storage/migrations/index.ts'
import { fillKeptDatabase, keptKey, keptSalt } from './keptDatabase.ts'

/**
 * Writes the fixture of the newest schema: run once when a migration is released, never again for that version.
 * `node_modules/node/bin/node tests/support/writeKeptVault.ts`
 */
const folder = join(import.meta.dirname, '..', 'fixtures', 'databases')
const path = join(folder, `schema-${schemaVersion}.db`)
mkdirSync(folder, { recursive: true })
rmSync(path, { force: true })
using database = openDatabase({ path, key: keptKey, salt: keptSalt, mode: 'create' })
migrate(database)
fillKeptDatabase(database)
