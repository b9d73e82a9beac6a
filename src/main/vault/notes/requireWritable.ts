import type { NoteState } from '#shared/domain/lifecycles.ts'
import { SubrosaError } from '#shared/errors.ts'

/**
 * A sealed note changes only under its own passphrase. An approved record may change; then it is open until it was read
 * out anew (`setNoteBody`).
 * @throws `conflict/not-allowed-now`
 */
export const requireWritable = (state: NoteState): void => {
  if (state === 'sealed') throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
}
