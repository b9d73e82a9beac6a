import { z } from 'zod'
import { Language } from '#shared/contract/system.ts'
import { Name } from '#shared/contract/call.ts'
import { ContributionKind } from '#shared/contract/contributions.ts'
import type { NoteDoc } from '#shared/contract/notes.ts'
import { PlainDate } from '#shared/dates.ts'
import { SubrosaError } from '#shared/errors.ts'
import { longestLine, mostLines, mostPieces } from './limits.ts'
import { readPacketDoc } from './packetDoc.ts'

/** Of the document; a packet of each version so far is kept and read by a test. */
export const packetVersion = 1

const wellFormed = (text: string): boolean => text.isWellFormed()
const Line = z.string().min(1).max(longestLine).refine(wellFormed)

const Said = z.strictObject({ kind: ContributionKind, text: Line })
export type Said = z.infer<typeof Said>

const Piece = z.strictObject({
  /** Of the note or turn it comes from: the same piece taken in twice is known by it. */
  id: z.uuidv4(),
  title: Name.refine(wellFormed).nullable(),
  doc: z.looseObject({ type: z.literal('doc') }),
  said: z.array(Said).max(mostLines),
})

const Packet = z.strictObject({
  format: z.literal('subrosa-packet'),
  version: z.literal(packetVersion),
  kind: z.literal('hand_over'),
  id: z.uuidv4(),
  madeOn: PlainDate,
  /** The app refuses it afterwards; null: never. */
  expiresOn: PlainDate.nullable(),
  aliased: z.boolean(),
  language: Language,
  from: Name.refine(wellFormed).nullable(),
  to: Name.refine(wellFormed).nullable(),
  sessionOn: PlainDate,
  pieces: z.array(Piece).min(1).max(mostPieces),
})

export type PacketPiece = Omit<z.infer<typeof Piece>, 'doc'> & { readonly doc: NoteDoc }
/** What a packet of the first version holds: the notes of one presenter about their own turns. */
export type Packet = Omit<z.infer<typeof Packet>, 'pieces'> & { readonly pieces: readonly PacketPiece[] }

/** Tells a document from anything else before it is parsed; the page above never decides. */
const firstWords = '{"format":"subrosa-packet",'

const damaged = (cause?: unknown): SubrosaError =>
  new SubrosaError('corrupt', { reason: 'packet-contents', cause })

/**
 * Reads what was inside a packet. Only the last line counts; nothing of the page is believed.
 * @throws `corrupt/not-a-packet` for anything else, `too-new/packet-too-new` for another version or kind,
 *   `corrupt/packet-contents` for what no packet holds
 */
export const readDocument = (bytes: Uint8Array): Packet => {
  const line = lastLineOf(bytes)
  if (!line.startsWith(firstWords)) throw new SubrosaError('corrupt', { reason: 'not-a-packet' })
  const parsed = parseLine(line)
  if (isFromNewer(parsed)) throw new SubrosaError('too-new', { reason: 'packet-too-new' })
  const { pieces: listed } = parsed
  // Not one by one, when there are a million of them.
  if (!Array.isArray(listed) || listed.length > mostPieces) throw damaged()
  const checked = Packet.safeParse(parsed)
  if (!checked.success) throw damaged()
  const pieces = checked.data.pieces.map((piece) => ({ ...piece, doc: readPacketDoc(piece.doc) }))
  if (new Set(pieces.map(({ id }) => id)).size !== pieces.length) throw damaged()
  return { ...checked.data, pieces }
}

const lastLineOf = (bytes: Uint8Array): string => {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0x0a) end -= 1
  const begin = bytes.lastIndexOf(0x0a, end - 1) + 1
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(begin, end))
  } catch (cause) {
    throw damaged(cause)
  }
}

const parseLine = (line: string): Readonly<Record<string, unknown>> => {
  try {
    // It begins as an object does, so it is one.
    return JSON.parse(line) as Record<string, unknown>
  } catch (cause) {
    throw damaged(cause)
  }
}

/** Whole versions above ours, and kinds that only a newer program knows. */
const isFromNewer = ({ version, kind }: Readonly<Record<string, unknown>>): boolean =>
  (Number.isSafeInteger(version) && Number(version) > packetVersion) ||
  (version === packetVersion && typeof kind === 'string' && kind !== 'hand_over')
