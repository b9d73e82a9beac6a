import { z } from 'zod'
import { PlainDate } from '../dates.ts'
import { CircleId, NoteId, OutsideFileId, PathToken, PersonId, PreviewId, SessionId } from '../ids.ts'
import { call, code, Name, Nothing, TypedWords } from './call.ts'
import { ErasurePreview } from './erase.ts'
import { NoteDoc } from './notes.ts'
import { Language } from './system.ts'

/** Whose notes of which session are handed over: everything written for them in their turns. */
const Hand = z.strictObject({ sessionId: SessionId, personId: PersonId })

/** How it leaves: aliased unless names are wanted; the page speaks the language the window speaks. */
const Manner = z.strictObject({ aliased: z.boolean(), language: Language })

/** What lay there when it was shown or written; nothing is emptied that has changed since. */
const Stamp = code(z.string().regex(/^[0-9a-f]{64}$/u))

const count = z.int().min(0)

/** Somebody who presented, and what is still kept here for them. */
export const HandOver = z.strictObject({
  personId: PersonId,
  name: Name,
  isMe: z.boolean(),
  notes: count,
  lines: count,
  /** The last day something of theirs was handed over; null: not yet. */
  handedOverOn: PlainDate.nullable(),
})
export type HandOver = z.infer<typeof HandOver>

export const PacketPieceView = z.strictObject({
  id: z.uuidv4(),
  title: z.string().max(200).nullable(),
  /** Its lines as they read. */
  lines: z.array(z.string().max(4_000_000)).max(100_000),
  /** `known`: taken in before, just as it is. `other`: taken in before, and one of the two was changed since. */
  standing: z.enum(['new', 'known', 'other', 'let-go']),
})
export type PacketPieceView = z.infer<typeof PacketPieceView>

export const PacketPreview = z.strictObject({
  previewId: PreviewId,
  from: Name.nullable(),
  madeOn: PlainDate,
  sessionOn: PlainDate,
  expiresOn: PlainDate.nullable(),
  pieces: z.array(PacketPieceView).max(200),
})
export type PacketPreview = z.infer<typeof PacketPreview>

export const ReceivedNote = z.strictObject({
  noteId: NoteId,
  title: z.string().max(200).nullable(),
  /** The first words of it. */
  begins: z.string().max(200),
  takenOn: PlainDate,
  keptUntil: PlainDate.nullable(),
})
export type ReceivedNote = z.infer<typeof ReceivedNote>

/** A packet that was made here and is still listed. */
export const MadePacket = z.strictObject({
  packetId: OutsideFileId,
  /** For whom; null when nobody is known any more. */
  name: Name.nullable(),
  circleName: Name.nullable(),
  madeOn: PlainDate,
  expiresOn: PlainDate.nullable(),
  /** The day our own copy went; null: it waits here still, or was handed over by another packet. */
  handedOverOn: PlainDate.nullable(),
  isDestroyed: z.boolean(),
})
export type MadePacket = z.infer<typeof MadePacket>

export const packetCalls = {
  /** Everybody who presented in a session, in the order of their turns. */
  'packets.handOvers': call({
    input: z.strictObject({ sessionId: SessionId }),
    output: z.array(HandOver).max(40),
  }),
  /** The page as it would leave, line by line, and what would remain here afterwards. */
  'packets.previewHandOver': call({
    input: Hand.extend(Manner.shape),
    output: z.strictObject({
      page: z.string(),
      /** Names that still stand in it, perhaps inside longer words. */
      unsure: z.array(z.string().max(200)).max(2_000),
      stamp: Stamp,
      remains: ErasurePreview.pick({ copies: true, copiedElsewhere: true, mayReplaceCopies: true }),
    }),
  }),
  /**
   * Writes the packet, reads it back and compares. The words are told once and kept nowhere; our own copy stays until
   * `packets.letGo`. `conflict/not-allowed-now` for my own turns and when there is nothing to hand over.
   */
  'packets.makeHandOver': call({
    input: Hand.extend({ ...Manner.shape, expiresOn: PlainDate.nullable(), to: PathToken }),
    output: z.strictObject({
      packetId: OutsideFileId,
      words: z.array(code(z.string().min(3).max(8))).length(6),
      shownPath: z.string().max(4_096),
    }),
  }),
  /**
   * The words are told: our own copy goes, after the file was found unchanged once more. `conflict/newer-text` when
   * something was written since, `not-found/packet-gone` when the file is not there as it was written,
   * `conflict/on-hold` when a hold keeps the text here.
   */
  'packets.letGo': call({ input: z.strictObject({ packetId: OutsideFileId }), output: Nothing }),
  /** It is in their hands on paper: our own copy goes, as it was when the page was shown. */
  'packets.letGoOnPaper': call({ input: Hand.extend({ stamp: Stamp }), output: Nothing }),
  /** My own turns: what was written for me becomes private notes of mine. */
  'packets.keepMine': call({ input: z.strictObject({ sessionId: SessionId }), output: Nothing }),
  /** Opens a packet in memory and lists what is in it; nothing is taken in yet. */
  'packets.preview': call({
    input: z.strictObject({ file: PathToken, words: TypedWords }),
    output: PacketPreview,
  }),
  /** Takes the chosen pieces in as private notes of mine; pieces that are here already stay as they are. */
  'packets.takeIn': call({
    input: z.strictObject({
      previewId: PreviewId,
      pieceIds: z.array(z.uuidv4()).max(200),
      circleId: CircleId.nullable(),
      language: Language,
    }),
    output: z.strictObject({ taken: count }),
  }),
  'packets.discardPreview': call({ input: z.strictObject({ previewId: PreviewId }), output: Nothing }),
  /** Those that were made here, newest first. */
  'packets.made': call({ input: Nothing, output: z.array(MadePacket).max(2_000) }),
  /** The file is no more, as somebody says. `not-found` for one that is known to be gone. */
  'packets.markDestroyed': call({ input: z.strictObject({ packetId: OutsideFileId }), output: Nothing }),
  /** What was handed to me and taken in, newest first. */
  'packets.received': call({ input: Nothing, output: z.array(ReceivedNote).max(2_000) }),
  'packets.readReceived': call({
    input: z.strictObject({ noteId: NoteId }),
    output: z.strictObject({ noteId: NoteId, title: z.string().max(200).nullable(), doc: NoteDoc }),
  }),
}

export const packetEvents = {
  'packets.changed': Nothing,
}
