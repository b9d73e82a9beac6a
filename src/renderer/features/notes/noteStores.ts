import type { NoteDoc, NoteLayer, NoteOwner } from '#shared/contract/notes.ts'
import type { NoteId } from '#shared/ids.ts'
import { call } from '#bridge/index.ts'

export type StoredNote = { readonly id: NoteId; readonly rev: number; readonly doc: NoteDoc }

/** How a note is read and kept: one that anybody at this window may read, or one under its own seal. */
export type NoteStore = {
  readonly open: () => Promise<StoredNote>
  /** @returns the new revision */
  readonly save: (noteId: NoteId, baseRev: number, doc: NoteDoc) => Promise<number>
  /** Its writer went on, and all of it is kept. */
  readonly left: (noteId: NoteId) => Promise<unknown>
  /** Whether its text may wait in the memory of the window for somebody to come back. */
  readonly mayRest: boolean
}

type Asked = {
  readonly owner: NoteOwner
  readonly layer: NoteLayer
  readonly sealed?: NoteId | undefined
}

export const storeOf = ({ owner, layer, sealed }: Asked): NoteStore =>
  sealed === undefined
    ? {
        open: () => call('notes.open', { owner, layer }),
        save: async (noteId, baseRev, doc) => (await call('notes.save', { noteId, baseRev, doc })).rev,
        left: (noteId) => call('notes.leave', { noteId }),
        mayRest: true,
      }
    : {
        open: () => call('sealing.read', { noteId: sealed }),
        save: async (noteId, baseRev, doc) => (await call('sealing.save', { noteId, baseRev, doc })).rev,
        left: (noteId) => call('sealing.close', { noteId }),
        mayRest: false,
      }
