import { SubrosaError } from '#shared/errors.ts'

/** SQLite's result codes, as better-sqlite3 names them, in our closed list. https://sqlite.org/rescode.html */
const byCode: readonly (readonly [RegExp, () => SubrosaError])[] = [
  [/^SQLITE_(FULL|IOERR_SHMSIZE)/, () => new SubrosaError('disk-full', { reason: 'no-space' })],
  [
    /^SQLITE_(READONLY|PERM|AUTH|CANTOPEN|IOERR_ACCESS)/,
    () => new SubrosaError('read-only', { reason: 'no-permission' }),
  ],
  [/^SQLITE_(BUSY|LOCKED)/, () => new SubrosaError('busy', { reason: 'open-elsewhere' })],
  // What a page holds is damaged; every other failure of reading or writing is the disk's own, and may be over soon (a read
  // that the system answers with EIO is IOERR_CORRUPTFS).
  [
    /^SQLITE_(CORRUPT|NOTADB|IOERR$|IOERR_SHORT_READ|IOERR_DATA)/,
    () => new SubrosaError('corrupt', { reason: 'database-damaged' }),
  ],
  [/^SQLITE_IOERR/, () => new SubrosaError('not-found', { reason: 'disk-away' })],
]

const systemCodes: Readonly<Record<string, () => SubrosaError>> = {
  ENOSPC: () => new SubrosaError('disk-full', { reason: 'no-space' }),
  EDQUOT: () => new SubrosaError('disk-full', { reason: 'no-space' }),
  EROFS: () => new SubrosaError('read-only', { reason: 'no-permission' }),
  EACCES: () => new SubrosaError('read-only', { reason: 'no-permission' }),
  EPERM: () => new SubrosaError('read-only', { reason: 'no-permission' }),
  ENOENT: () => new SubrosaError('not-found', { reason: 'folder-gone' }),
  EIO: () => new SubrosaError('not-found', { reason: 'disk-away' }),
  ENODEV: () => new SubrosaError('not-found', { reason: 'disk-away' }),
  ENXIO: () => new SubrosaError('not-found', { reason: 'disk-away' }),
  ENOTCONN: () => new SubrosaError('not-found', { reason: 'disk-away' }),
  ESTALE: () => new SubrosaError('not-found', { reason: 'disk-away' }),
}

/** The code of a system or SQLite error; empty when it has none. */
const codeOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

/**
 * Our error for one of SQLite's or the file system's; anything unknown becomes `internal`.
 * The original travels only as `cause`, which never crosses the bridge.
 */
export const asSubrosaError = (error: unknown): SubrosaError => {
  if (error instanceof SubrosaError) return error
  const code = codeOf(error)
  const made = systemCodes[code] ?? byCode.find(([pattern]) => pattern.test(code))?.[1]
  const ours = made?.() ?? new SubrosaError('internal')
  return new SubrosaError(ours.code, {
    ...(ours.reason === undefined ? {} : { reason: ours.reason }),
    cause: error,
  })
}

/** Whether a statement was refused by a CHECK, a key or a NOT NULL of the schema. */
export const isConstraintFailure = (error: unknown): boolean => {
  if (codeOf(error).startsWith('SQLITE_CONSTRAINT')) return true
  return error instanceof Error && error.cause !== undefined && isConstraintFailure(error.cause)
}
