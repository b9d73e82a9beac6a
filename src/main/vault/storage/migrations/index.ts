import { SubrosaError } from '#shared/errors.ts'
import type { ReadDb, VaultDatabase } from '../database.ts'
import { firstTables } from './001-first-tables.ts'
import { keeping } from './002-keeping.ts'
import { notesByRowid } from './003-notes-by-rowid.ts'
import { sessionsWhole } from './004-sessions-whole.ts'
import { holds } from './005-holds.ts'
import { packets } from './006-packets.ts'
import { closing } from './007-closing.ts'
import { pagesRead } from './008-pages-read.ts'
import type { Migration } from './migration.ts'

/** In order; adding one is a file, a line here, the new shape in `tables.ts` and a test. */
export const migrations: readonly Migration[] = [
  firstTables,
  keeping,
  notesByRowid,
  sessionsWhole,
  holds,
  packets,
  closing,
  pagesRead,
]

/** The version this program writes: `user_version` of every vault it has opened, and of its backups. */
export const schemaVersion = migrations.length

/** "SRos" as a big-endian number: what `file` and a careful restore tell one of our databases by. */
export const applicationId = 0x53_52_6f_73

/** The `user_version` of a database; 0 for an empty one. */
export const schemaVersionOf = (db: ReadDb): number =>
  db.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0

/**
 * Whether a database is ours and not newer than this program. Reads only.
 * @param newest the version beyond which a database is too new
 * @returns its schema version, 0 when it is empty
 * @throws `too-new/database-too-new` when a newer program wrote it, `corrupt/database-damaged` when it is not ours
 */
export const checkedSchemaVersion = (db: ReadDb, newest: number = schemaVersion): number => {
  const version = schemaVersionOf(db)
  const found = db.get<{ application_id: number }>('PRAGMA application_id')?.application_id ?? 0
  const isEmpty = version === 0 && found === 0
  if (!isEmpty && found !== applicationId) throw new SubrosaError('corrupt', { reason: 'database-damaged' })
  if (version > newest) throw new SubrosaError('too-new', { reason: 'database-too-new' })
  return version
}

/**
 * Brings a database to version `upTo` (this program's, unless an older backup is being read), each step in one
 * transaction: afterwards it has either the old version or the new one. Does nothing to one that is there already.
 * @throws as `checkedSchemaVersion`; the database is then untouched
 */
export const migrate = (
  database: VaultDatabase,
  upTo: number = schemaVersion,
  plan: readonly Migration[] = migrations,
): void => {
  const from = checkedSchemaVersion(database.read, plan.length)
  for (const migration of plan.slice(from, upTo)) {
    database.transaction((db) => {
      for (const statement of migration.statements) database.exec(statement)
      db.run('UPDATE vault SET schema_version = $version', { version: migration.version })
      database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migration.version}`)
    })
  }
}
