import { SubrosaError, type PlainError } from '#shared/errors.ts'

/**
 * What of an error may cross: our own codes as they are, an abort as `cancelled`, everything else as `internal`
 * without its message, because a library's message may quote what it was given.
 */
export const toPlainError = (error: unknown, signal: AbortSignal): PlainError => {
  if (error instanceof SubrosaError) return error.toPlain()
  if (signal.aborted && error instanceof Error && error.name === 'AbortError') {
    return new SubrosaError('cancelled').toPlain()
  }
  return new SubrosaError('internal').toPlain()
}
