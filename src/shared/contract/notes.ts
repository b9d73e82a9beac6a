import { z } from 'zod'
import { CircleId, NoteId, SessionId } from '../ids.ts'
import { call } from './call.ts'

/** A ProseMirror document as JSON. The editor's schema is checked in the window; the vault bounds it. */
export const NoteDoc = z.looseObject({ type: z.literal('doc') })
export type NoteDoc = z.infer<typeof NoteDoc>

/** A document's JSON text may have at most this many characters; larger ones are `invalid-input/too-large`. */
export const noteDocMaxCharacters = 4_000_000

export const NoteLayer = z.enum(['private', 'for_presenter', 'agreed'])
export type NoteLayer = z.infer<typeof NoteLayer>

/** What a note belongs to. */
export const NoteOwner = z.union([
  z.strictObject({ table: z.literal('session'), id: SessionId }),
  z.strictObject({ table: z.literal('circle'), id: CircleId }),
])
export type NoteOwner = z.infer<typeof NoteOwner>

export const NoteView = z.strictObject({
  id: NoteId,
  owner: NoteOwner,
  layer: NoteLayer,
  /** Grows by one with every save; the next save names the one it started from. */
  rev: z.int().min(0),
  doc: NoteDoc,
})
export type NoteView = z.infer<typeof NoteView>

export const noteCalls = {
  /** The note of this owner and layer; made empty on first opening. */
  'notes.open': call({ input: z.strictObject({ owner: NoteOwner, layer: NoteLayer }), output: NoteView }),
  /** `conflict/newer-text` when `baseRev` is not the stored one. Plain text is derived from the document. */
  'notes.save': call({
    input: z.strictObject({ noteId: NoteId, baseRev: z.int().min(0), doc: NoteDoc }),
    output: z.strictObject({ noteId: NoteId, rev: z.int().min(1) }),
  }),
}

export const noteEvents = {
  'notes.changed': z.strictObject({ ids: z.array(NoteId) }),
}
