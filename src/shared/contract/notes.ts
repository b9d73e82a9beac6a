import { z } from 'zod'
import { PlainDate } from '../dates.ts'
import { CircleId, NoteId, NoteVersionId, SessionId, TopicId, TurnId } from '../ids.ts'
import { call, Nothing } from './call.ts'

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
  z.strictObject({ table: z.literal('turn'), id: TurnId }),
  z.strictObject({ table: z.literal('topic'), id: TopicId }),
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

/** How a note read on an earlier day; versions of one day come in the order they were made. */
export const NoteVersionSummary = z.strictObject({
  id: NoteVersionId,
  /** The day its text was written on. */
  madeOn: PlainDate,
  words: z.int().min(0),
  /** It reads as the note does now. */
  isNow: z.boolean(),
})
export type NoteVersionSummary = z.infer<typeof NoteVersionSummary>

const Kept = z.strictObject({ noteId: NoteId, rev: z.int().min(1) })

export const noteCalls = {
  /**
   * The note of this owner and layer; made empty on first opening. `conflict/above-consent` where circle or member do not
   * let that layer be written, as with a save.
   */
  'notes.open': call({ input: z.strictObject({ owner: NoteOwner, layer: NoteLayer }), output: NoteView }),
  /** `conflict/newer-text` when `baseRev` is not the stored one. Plain text is derived from the document. */
  'notes.save': call({
    input: z.strictObject({ noteId: NoteId, baseRev: z.int().min(0), doc: NoteDoc }),
    output: Kept,
  }),
  /** Its writer went on to something else: a version is kept, at most one in ten minutes and 50 of a note. */
  'notes.leave': call({ input: z.strictObject({ noteId: NoteId }), output: Nothing }),
  /** Newest first. */
  'notes.versions': call({
    input: z.strictObject({ noteId: NoteId }),
    output: z.array(NoteVersionSummary).max(60),
  }),
  'notes.version': call({
    input: z.strictObject({ versionId: NoteVersionId }),
    output: z.strictObject({ id: NoteVersionId, noteId: NoteId, madeOn: PlainDate, doc: NoteDoc }),
  }),
  /** The note reads as that version; what it read becomes one. `conflict/newer-text` as with a save. */
  'notes.restoreVersion': call({
    input: z.strictObject({ versionId: NoteVersionId, baseRev: z.int().min(0) }),
    output: Kept,
  }),
}

export const noteEvents = {
  'notes.changed': z.strictObject({ ids: z.array(NoteId) }),
  /** Their text changed otherwise than by a save: an editor that shows one opens it anew. */
  'notes.replaced': z.strictObject({ ids: z.array(NoteId) }),
}
