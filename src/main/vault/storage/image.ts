import type { Instant } from '#shared/dates.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CircleId, VaultId } from '#shared/ids.ts'
import { allowForwardReferences } from './copying.ts'
import type { Column } from './columns.ts'
import { openMemoryDatabase, type ReadDb, type VaultDatabase, type WriteDb } from './database.ts'
import { applicationId, migrate, schemaVersion, schemaVersionOf } from './migrations/index.ts'
import { asSubrosaError } from './sqliteErrors.ts'
import { tables, type Table } from './tables.ts'

/**
 * The plain SQLite file inside a backup (docs/formats.md): our tables with their columns and nothing else, no index,
 * no key, no CHECK, no reference, so that it is easy to read for ever, easy to check, and half as large as the vault
 * (no index, and pages that hold several texts). Rows lie in the order of their random ids or rowids. What
 * they must hold to is checked by copying them into a database of our own.
 */
export type ImageAbout = { readonly vaultId: VaultId; readonly madeAt: Instant }

export type Image = Disposable & {
  readonly database: VaultDatabase
  readonly version: number
  readonly about: ImageAbout
  /** In an order in which rows may be copied. */
  readonly tables: readonly Table[]
}

/** Version of what this file describes; not that of our tables. */
const imageFormat = 1

/** Large enough for several notes on a page: at SQLite's 4 KiB one of two pages' worth would stay empty. */
const pageBytes = 16_384

const aboutSql =
  'CREATE TABLE "subrosa_backup" ("format" INTEGER NOT NULL, "vault_id" TEXT NOT NULL, "made_at" TEXT NOT NULL) STRICT'

/** A table's columns as the schema of a version had them, whatever this program's own are. */
export const tablesAt = (version: number): readonly Table[] => {
  using database = openMemoryDatabase()
  migrate(database, version)
  return tables.flatMap(({ name, key }) => {
    const columns = database.read.all<{ name: string; type: Column['type']; notnull: number }>(
      'SELECT name, type, "notnull" FROM pragma_table_xinfo($table)',
      { table: name },
    )
    if (columns.length === 0) return []
    const shapes = columns.map(
      (column) =>
        [column.name, { type: column.type, nullable: column.notnull === 0, content: 'none' }] as const,
    )
    return [{ name, key, columns: Object.fromEntries(shapes) }]
  })
}

const tableSql = ({ name, columns }: Table): string => {
  const lines = Object.entries(columns).map(
    ([column, { type, nullable }]) => `"${column}" ${type}${nullable ? '' : ' NOT NULL'}`,
  )
  return `CREATE TABLE "${name}" (${lines.join(', ')}) STRICT`
}

/** An empty image in memory, to be filled table by table and serialized. */
export const createImage = (about: ImageAbout): Image & { readonly serialize: () => Uint8Array } => {
  const database = openMemoryDatabase()
  database.pragma(`page_size = ${pageBytes}`)
  const imageTables = tablesAt(schemaVersion)
  database.exec(emptySchema(imageTables, schemaVersion))
  database.transaction((db) =>
    db.run('INSERT INTO subrosa_backup (format, vault_id, made_at) VALUES ($format, $vaultId, $madeAt)', {
      format: imageFormat,
      ...about,
    }),
  )
  return { ...imageOf(database, schemaVersion, about, imageTables), serialize: database.serialize }
}

const emptySchema = (imageTables: readonly Table[], version: number): string =>
  [
    aboutSql,
    ...imageTables.map(tableSql),
    `PRAGMA application_id = ${applicationId}`,
    `PRAGMA user_version = ${version}`,
  ].join(';\n')

const imageOf = (
  database: VaultDatabase,
  version: number,
  about: ImageAbout,
  imageTables: readonly Table[],
): Image => ({
  database,
  version,
  about,
  tables: imageTables,
  [Symbol.dispose]: () => database.close(),
})

const refuse = (reason: 'backup-contents' | 'not-a-backup', cause?: unknown): SubrosaError =>
  new SubrosaError('corrupt', { reason, cause })

/** The file header: https://sqlite.org/fileformat.html#the_database_header */
const checkFileHeader = (bytes: Uint8Array): void => {
  const header = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 100))
  if (header.length < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw refuse('not-a-backup')
  }
  const isRollbackJournal = header[18] === 1 && header[19] === 1
  const hasReservedBytes = header[20] !== 0
  const isUtf8 = header.readUInt32BE(56) === 1
  if (!isRollbackJournal || hasReservedBytes || !isUtf8) throw refuse('backup-contents')
}

/**
 * Opens the plain file of a backup in memory, and looks at it before it is asked for anything: its header, whose it
 * is, that it has exactly the tables of its version (no trigger, view, index or virtual table, no other type), and
 * that it is whole.
 * @param betweenTables may throw to stop
 * @throws `corrupt/not-a-backup`, `corrupt/backup-contents`, `too-new/backup-too-new`
 */
export const openImage = (bytes: Uint8Array, betweenTables: () => void = () => undefined): Image => {
  checkFileHeader(bytes)
  const database = openMemoryDatabase(bytes)
  try {
    database.pragma('cell_size_check = ON')
    database.pragma('query_only = ON')
    const version = checkedVersion(database.read)
    const imageTables = tablesAt(version)
    checkSchema(database.read, imageTables, version)
    for (const name of ['subrosa_backup', ...imageTables.map((table) => table.name)]) {
      betweenTables()
      const findings = database.read.all<{ integrity_check: string }>(`PRAGMA integrity_check('${name}')`)
      if (findings.length !== 1 || findings[0]?.integrity_check !== 'ok') throw refuse('backup-contents')
    }
    return imageOf(database, version, readAbout(database.read), imageTables)
  } catch (error) {
    database.close()
    throw asContentsError(error)
  }
}

/** What SQLite finds wrong with bytes that came out of a backup is wrong with the backup. */
const asContentsError = (error: unknown): SubrosaError => {
  const ours = asSubrosaError(error)
  const isAboutContents = ours.code === 'corrupt' && ours.reason === 'database-damaged'
  return isAboutContents || ours.code === 'internal' ? refuse('backup-contents', error) : ours
}

const checkedVersion = (db: ReadDb): number => {
  const found = db.get<{ application_id: number }>('PRAGMA application_id')?.application_id
  if (found !== applicationId) throw refuse('not-a-backup')
  const version = schemaVersionOf(db)
  if (version > schemaVersion) throw new SubrosaError('too-new', { reason: 'backup-too-new' })
  if (version < 1) throw refuse('backup-contents')
  return version
}

const schemaRows = (db: ReadDb): string =>
  JSON.stringify(db.all('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name'))

/** Compared as text with an image of our own, so nothing of a foreign schema has to be understood. */
const checkSchema = (db: ReadDb, imageTables: readonly Table[], version: number): void => {
  using ours = openMemoryDatabase()
  ours.exec(emptySchema(imageTables, version))
  if (schemaRows(db) !== schemaRows(ours.read)) throw refuse('backup-contents')
}

const readAbout = (db: ReadDb): ImageAbout => {
  const rows = db.all<{ format: number; vaultId: VaultId; madeAt: Instant }>(
    'SELECT format, vault_id AS vaultId, made_at AS madeAt FROM subrosa_backup',
  )
  const [row] = rows
  if (row === undefined || rows.length > 1) throw refuse('backup-contents')
  if (row.format > imageFormat) throw new SubrosaError('too-new', { reason: 'backup-too-new' })
  return { vaultId: row.vaultId, madeAt: row.madeAt }
}

/** An empty database in memory with the schema of a version, where copied rows are held to its rules. */
export const createBench = (version: number): VaultDatabase => {
  const database = openMemoryDatabase()
  migrate(database, version)
  // Rows refer to rows of their own table; all references are checked once everything is there.
  allowForwardReferences(database)
  return database
}

/** Brings what was copied to this program's schema. */
export const bringUpToDate = (bench: VaultDatabase): void => {
  migrate(bench)
  allowForwardReferences(bench)
}

export type CircleSummary = {
  readonly id: CircleId
  readonly name: string
  readonly sessions: number
  readonly notes: number
  readonly steps: number
}

/** What a list of circles shows of each before anything is restored; shells and what is in the trash left out. */
export const circleSummaries = (db: ReadDb): CircleSummary[] => {
  const living = (table: string): string => `${table}.purged_on IS NULL AND ${table}.trashed_on IS NULL`
  return db.all<CircleSummary>(
    `SELECT id, name,
       (SELECT count(*) FROM session WHERE session.circle_id = circle.id AND ${living('session')}) AS sessions,
       (SELECT count(*) FROM note WHERE note.circle_id = circle.id AND ${living('note')}) AS notes,
       (SELECT count(*) FROM next_step WHERE next_step.circle_id = circle.id AND ${living('next_step')}) AS steps
     FROM circle WHERE ${living('circle')} ORDER BY name, id`,
  )
}

export const vaultNameIn = (db: ReadDb): string => {
  const name = db.get<{ name: string }>('SELECT name FROM vault')?.name
  if (name === undefined) throw refuse('backup-contents')
  return name
}

/** Starts one read transaction on a connection of its own: everything read until `endSnapshot` is of one moment. */
export const beginSnapshot = (database: VaultDatabase): void => database.exec('BEGIN')
export const endSnapshot = (database: VaultDatabase): void => database.exec('ROLLBACK')

/** Runs work on a database and takes all of its changes back, whatever happens. */
export const onTrial = <T>(database: VaultDatabase, work: (db: WriteDb) => T): T => {
  database.exec('BEGIN')
  try {
    return database.transaction(work)
  } finally {
    database.exec('ROLLBACK')
  }
}
