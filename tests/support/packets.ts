import { Encrypter } from 'age-encryption'
import { zstdCompressSync } from 'node:zlib'
import type { Passphrase } from '#shared/contract/call.ts'
import { PlainDate } from '#shared/dates.ts'
import { asPassphrase } from '#vault/keys/passphrase.ts'
import type { Packet } from '#vault/packets/packetDocument.ts'
import { noteDoc } from './noteDoc.ts'

export const packetWords = 'lamp-ocean-travel-marble-quiet-river'
export const packetPassphrase: Passphrase = asPassphrase(packetWords)

/** A packet as this version makes it, with one piece of two lines and one thing said. */
export const examplePacket: Packet = {
  format: 'subrosa-packet',
  version: 1,
  kind: 'hand_over',
  id: '0b54f5b2-58f8-4a3e-9d55-0a0b4a86f3a1',
  madeOn: PlainDate.parse('2026-11-21'),
  expiresOn: null,
  aliased: false,
  language: 'en',
  from: 'Helga',
  to: 'Priya',
  sessionOn: PlainDate.parse('2026-11-21'),
  pieces: [
    {
      id: '4d1f8f52-6a52-4f9b-8a86-5a3e2f1f6a10',
      title: 'Following someone everyone loved',
      doc: noteDoc('What would you do', 'if nobody could say no'),
      said: [{ kind: 'fresh_eyes', text: 'They wait for your own way, not for his.' }],
    },
  ],
}

/** An age file as anybody could make it, with whatever bytes inside; the factor is low, so that it is quick. */
export const sealed = async (inside: Uint8Array, words: string = packetWords): Promise<Uint8Array> => {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(words)
  encrypter.setScryptWorkFactor(8)
  return encrypter.encrypt(inside)
}

/** As `sealed`, compressed before. */
export const sealedText = (text: string | Uint8Array): Promise<Uint8Array> => sealed(zstdCompressSync(text))
