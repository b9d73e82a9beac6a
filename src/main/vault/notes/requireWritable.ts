import type { NoteState } from '#shared/domain/lifecycles.ts'
import { SubrosaError } from '#shared/errors.ts'

/**
 * An approved record changes only after a new reading out, a sealed note only under its own passphrase.
 * @throws `conflict/not-allowed-now`
 */
export const requireWritable = (state: NoteState): void => {
  if (state === 'approved' || state === 'sealed') {
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  }
}
