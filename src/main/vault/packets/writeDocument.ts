import { lengthStepBytes } from './limits.ts'
import type { Packet } from './packetDocument.ts'
import { packetPage } from './packetPage.ts'
import { pageWords } from './pageWords.ts'

/**
 * The readable page and a word on what stands below it, an empty line, the JSON in one line, and line breaks up to a whole number of steps. The JSON begins
 * with its format, by which `readDocument` knows it.
 */
export const writeDocument = (packet: Packet): Uint8Array => {
  const { format, ...rest } = packet
  const page = `${packetPage(packet)}\n\n${pageWords(packet.language).rest}`
  const text = `${page}\n\n${JSON.stringify({ format, ...rest })}\n`
  const bytes = Buffer.byteLength(text)
  const padded = Math.ceil(bytes / lengthStepBytes) * lengthStepBytes
  return Buffer.from(text + '\n'.repeat(padded - bytes))
}
