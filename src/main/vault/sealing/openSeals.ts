import { SubrosaError } from '#shared/errors.ts'
import type { NoteId } from '#shared/ids.ts'
import { wipe } from '#vault/keys/dataKey.ts'
import type { NoteKey } from '#vault/keys/sealedNote.ts'

/** The keys of sealed notes that are open now; in memory only. */
export type OpenSeals = {
  readonly put: (noteId: NoteId, key: NoteKey) => void
  /** @throws `conflict/not-allowed-now` for one that is closed */
  readonly require: (noteId: NoteId) => NoteKey
  readonly close: (noteId: NoteId) => void
}

export const createOpenSeals = (): OpenSeals => {
  const keys = new Map<NoteId, NoteKey>()
  const close = (noteId: NoteId): void => {
    const known = keys.get(noteId)
    keys.delete(noteId)
    if (known !== undefined) wipe(known.key)
  }
  return {
    put: (noteId, key) => {
      close(noteId)
      keys.set(noteId, key)
    },
    require: (noteId) => {
      const key = keys.get(noteId)
      if (key === undefined) throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
      return key
    },
    close,
  }
}
