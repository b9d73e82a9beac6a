import type { NoteDoc } from '#shared/contract/notes.ts'
import type { Language } from '#shared/contract/system.ts'
import type { Packet, PacketPiece } from './packetDocument.ts'
import { pageWords, sayDay } from './pageWords.ts'

const paragraph = (text: string, marks?: readonly { readonly type: string }[]) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks === undefined ? {} : { marks }) }],
})

/** A piece as the note it becomes: whom it came from and when, what was written, what was said. */
export const receivedDoc = (
  { from, sessionOn }: Packet,
  { doc, said }: PacketPiece,
  language: Language,
): NoteDoc => {
  const words = pageWords(language)
  const written = Array.isArray(doc['content']) ? (doc['content'] as unknown[]) : []
  const lines = said.map(({ kind, text }) => ({
    type: 'listItem',
    content: [paragraph(`${words.kinds[kind]}: ${text}`)],
  }))
  return {
    type: 'doc',
    content: [
      paragraph(words.cameFrom(from, sayDay(sessionOn, words)), [{ type: 'italic' }]),
      ...written,
      ...(lines.length === 0 ? [] : [paragraph(words.said), { type: 'bulletList', content: lines }]),
    ],
  }
}
