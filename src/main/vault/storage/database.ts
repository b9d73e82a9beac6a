import Database from 'better-sqlite3-multiple-ciphers'
import type { DataKey } from '#vault/keys/dataKey.ts'
import { asSubrosaError } from './sqliteErrors.ts'

export type SqlValue = string | number | bigint | null | Uint8Array
type Params = Readonly<Record<string, SqlValue>>

/** Reads only. A table's file under `storage/` takes this for its queries. */
export type ReadDb = {
  /** All rows; the caller names the row's type, which the STRICT tables back. */
  all<Row>(sql: string, params?: Params): Row[]
  get<Row>(sql: string, params?: Params): Row | undefined
  /** Row by row, for tables too large to hold. The handle is busy until the iteration ends. */
  iterate<Row>(sql: string, params?: Params): IterableIterator<Row>
}

declare const inTransaction: unique symbol

/** Reads and writes, and exists only inside `VaultDatabase.transaction`. */
export type WriteDb = ReadDb & {
  /** @returns how many rows changed */
  run(sql: string, params?: Params): number
  readonly [inTransaction]: true
}

export type VaultDatabase = Disposable & {
  readonly read: ReadDb
  /** Runs `work` in one BEGIN IMMEDIATE; what it throws rolls everything back. */
  transaction<T>(work: (db: WriteDb) => T): T
  /** For migrations and pragmas, where statements come as text. */
  exec(sql: string): void
  pragma(sql: string): unknown
  close(): void
}

export type OpenOptions = {
  readonly path: string
  readonly key: DataKey
  /** 16 bytes; kept in the header too, so that a damaged first block is told from a wrong key. */
  readonly salt: Uint8Array
  readonly mode: 'create' | 'read-write' | 'read-only'
}

/**
 * Opens a SQLCipher 4 file with the raw data key (no second key derivation) and the pragmas of design.md 4.
 * @throws `corrupt/database-damaged` when key and file do not fit, `busy`, `disk-full`, `read-only`
 */
export const openDatabase = (options: OpenOptions): VaultDatabase => {
  const handle = openHandle(options)
  try {
    unlockHandle(handle, options)
    setPragmas(handle, options.mode)
  } catch (error) {
    handle.close()
    throw asSubrosaError(error)
  }
  return wrap(handle)
}

/** Loads the database library, which the first database would otherwise wait for. */
export const loadLibrary = (): void => openMemoryDatabase().close()

/** A plain database in memory: the image of a backup, before it is compressed and encrypted. */
export const openMemoryDatabase = (
  image?: Uint8Array,
): VaultDatabase & { readonly serialize: () => Uint8Array } => {
  try {
    const handle = new Database(image === undefined ? ':memory:' : asBuffer(image))
    handle.pragma('trusted_schema = OFF')
    handle.pragma('foreign_keys = ON')
    handle.pragma('temp_store = MEMORY')
    return { ...wrap(handle), serialize: () => handle.serialize() }
  } catch (error) {
    throw asSubrosaError(error)
  }
}

/** The same bytes, not a copy: an image may be large, and SQLite makes its own copy. */
const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const openHandle = ({ path, mode }: OpenOptions): Database.Database => {
  try {
    return new Database(path, { readonly: mode === 'read-only', fileMustExist: mode !== 'create' })
  } catch (error) {
    throw asSubrosaError(error)
  }
}

const unlockHandle = (handle: Database.Database, { key, salt }: OpenOptions): void => {
  handle.pragma("cipher = 'sqlcipher'")
  handle.pragma('legacy = 4')
  const rawKey = Buffer.from(`x'${Buffer.from(key).toString('hex')}${Buffer.from(salt).toString('hex')}'`)
  handle.key(rawKey)
  rawKey.fill(0)
}

const setPragmas = (handle: Database.Database, mode: OpenOptions['mode']): void => {
  if (mode !== 'read-only') {
    handle.pragma('journal_mode = WAL')
    handle.pragma('synchronous = FULL')
    handle.pragma('secure_delete = ON')
  }
  handle.pragma('foreign_keys = ON')
  handle.pragma('temp_store = MEMORY')
  handle.pragma('trusted_schema = OFF')
  // The first read is what tells a wrong key: SQLCipher checks each page's HMAC.
  handle.prepare('SELECT count(*) FROM sqlite_schema').get()
}

const wrap = (handle: Database.Database): VaultDatabase => {
  const statements = new Map<string, Database.Statement>()
  const prepare = (sql: string): Database.Statement => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = handle.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const guarded = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw asSubrosaError(error)
    }
  }
  // Rows come from STRICT tables of our own migrations; the table's file knows their shape.
  const read: ReadDb = {
    all: <Row>(sql: string, params: Params = {}) => guarded(() => prepare(sql).all(params) as Row[]),
    get: <Row>(sql: string, params: Params = {}) =>
      guarded(() => prepare(sql).get(params) as Row | undefined),
    // A cached statement cannot be stepped twice at once, so an iteration has its own.
    iterate: <Row>(sql: string, params: Params = {}) =>
      guardedSteps(guarded(() => handle.prepare(sql).iterate(params) as IterableIterator<Row>)),
  }
  const write = {
    ...read,
    run: (sql: string, params: Params = {}) => guarded(() => prepare(sql).run(params).changes),
  } as WriteDb
  const close = (): void => {
    statements.clear()
    guarded(() => handle.close())
  }
  return {
    read,
    transaction: (work) => guarded(() => handle.transaction(() => work(write)).immediate()),
    exec: (sql) => guarded(() => void handle.exec(sql)),
    pragma: (sql) => guarded(() => handle.pragma(sql)),
    close,
    [Symbol.dispose]: close,
  }
}

/** A damaged page may show at any row, not only at the first. Leaving the loop early ends the statement. */
function* guardedSteps<Row>(rows: IterableIterator<Row>): IterableIterator<Row> {
  try {
    yield* rows
  } catch (error) {
    throw asSubrosaError(error)
  }
}
