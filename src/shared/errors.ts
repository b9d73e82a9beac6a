/**
 * The closed list of error codes that may cross the bridge (design.md 3).
 * A code says what kind of thing went wrong; `reason` narrows it so that the window can choose its
 * sentence. Neither ever carries a name, a path, a passphrase, SQL or note text.
 */
export const errorCodes = [
  'invalid-input',
  'locked',
  'wrong-passphrase',
  'not-found',
  'conflict',
  'cancelled',
  'disk-full',
  'read-only',
  'corrupt',
  'too-new',
  'busy',
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** Closed list of reasons: each has its own sentence in the window's catalogue (`error.<code>.<reason>`). */
export const errorReasons = [
  // invalid-input
  'unknown-call',
  'malformed',
  'too-large',
  'weak-passphrase',
  'not-a-word',
  'words-checksum',
  'words-do-not-match',
  'not-six-words',
  'unknown-place',
  'title-names',
  'alias-names',
  // wrong-passphrase
  'slow-down',
  'not-this-note',
  // not-found
  'no-vault-here',
  'folder-gone',
  'disk-away',
  'nothing-to-undo',
  'packet-gone',
  // conflict
  'newer-text',
  'not-allowed-now',
  'before-charter',
  'another-session-runs',
  'folder-not-empty',
  'moved-on',
  'circle-in-trash',
  'session-in-trash',
  'still-in-use',
  'still-a-member',
  'put-off-already',
  'packet-expired',
  'packet-from-later',
  'packet-of-yours',
  'above-consent',
  'off-the-record',
  'held-lines',
  'alias-view',
  'not-to-be-named',
  'on-hold',
  'on-hold-already',
  // corrupt
  'header-damaged',
  'key-parameters',
  'database-damaged',
  'database-missing',
  'not-a-backup',
  'backup-truncated',
  'backup-damaged',
  'backup-contents',
  'backup-too-costly',
  'not-proven',
  'not-a-packet',
  'packet-damaged',
  'packet-contents',
  'packet-too-costly',
  'packet-not-proven',
  // too-new
  'vault-too-new',
  'database-too-new',
  'backup-too-new',
  'packet-too-new',
  // busy
  'open-elsewhere',
  'job-under-way',
  // disk-full, read-only
  'no-space',
  'no-permission',
  // locked
  'locked-meanwhile',
  'lent',
] as const

export type ErrorReason = (typeof errorReasons)[number]

/** What crosses: a code, perhaps a reason, perhaps how long to wait before another try. */
export type PlainError = {
  readonly code: ErrorCode
  readonly message: string
  readonly reason?: ErrorReason
  /** Milliseconds until another try is answered; only with `slow-down` or `wrong-passphrase`. */
  readonly waitMs?: number
}

export type ErrorDetail = {
  readonly reason?: ErrorReason
  readonly waitMs?: number
  readonly cause?: unknown
}

/** The only error our own code throws on purpose. Anything else that escapes a handler becomes `internal`. */
export class SubrosaError extends Error {
  override readonly name = 'SubrosaError'
  readonly code: ErrorCode
  readonly reason: ErrorReason | undefined
  readonly waitMs: number | undefined

  constructor(code: ErrorCode, detail: ErrorDetail = {}) {
    super(detail.reason === undefined ? code : `${code}: ${detail.reason}`, { cause: detail.cause })
    this.code = code
    this.reason = detail.reason
    this.waitMs = detail.waitMs
  }

  /** The part of this error that may cross the bridge: no cause, no stack. */
  toPlain(): PlainError {
    return {
      code: this.code,
      message: this.message,
      ...(this.reason === undefined ? {} : { reason: this.reason }),
      ...(this.waitMs === undefined ? {} : { waitMs: this.waitMs }),
    }
  }
}

/** Throws `cancelled` if the signal has been raised; long work calls it between two pieces. */
export const throwIfCancelled = (signal: { readonly aborted: boolean }): void => {
  if (signal.aborted) throw new SubrosaError('cancelled')
}
