import type { PlainDate } from '#shared/dates.ts'
import type { Packet, PacketPiece } from './packetDocument.ts'
import { docLines } from './docLines.ts'
import { pageWords, sayDay, type PageWords } from './pageWords.ts'

/**
 * The page that anybody reads with `age -d … | zstd -d`: for whom, from whom, the day, and every line that is in the
 * packet. It is also what the preview shows before anything leaves, word for word, and what goes on paper.
 */
export const packetPage = (packet: Packet): string => {
  const words = pageWords(packet.language)
  return [
    ...head(packet, words),
    ...packet.pieces.flatMap((piece) => ['', ...titleLines(piece), ...pieceLines(piece, words)]),
  ].join('\n')
}

const head = (packet: Packet, words: PageWords): string[] => {
  const say = (day: PlainDate): string => sayDay(day, words)
  return [
    packet.to === null ? words.forYou : words.forPerson(packet.to),
    words.session(say(packet.sessionOn)),
    packet.from === null ? words.made(say(packet.madeOn)) : words.madeBy(packet.from, say(packet.madeOn)),
    ...(packet.expiresOn === null ? [] : [words.expires(say(packet.expiresOn))]),
  ]
}

/** What was written and what was said, line by line. */
export const pieceLines = (piece: PacketPiece, words: PageWords): string[] => {
  const written = docLines(piece.doc)
  const said = piece.said.map(({ kind, text }) => `– ${words.kinds[kind]}: ${text}`)
  return [
    ...written,
    ...(written.length > 0 && said.length > 0 ? [''] : []),
    ...(said.length > 0 ? [words.said, ...said] : []),
  ]
}

const titleLines = ({ title }: PacketPiece): string[] =>
  title === null ? [] : [title, '='.repeat([...title].length), '']
