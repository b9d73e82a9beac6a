import { randomBytes, scrypt } from 'node:crypto'
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { Stanza, type Identity, type Recipient } from 'age-encryption'
import type { Passphrase } from '#shared/contract/call.ts'

/**
 * age's passphrase recipient (https://github.com/C2SP/C2SP/blob/main/age.md#scrypt-recipient-stanza) over the system's
 * own scrypt. The library's runs in JavaScript and takes the whole thread for a second at work factor 18; this one
 * takes half as long, in a thread of its own, while the vault is read.
 */
const label = Buffer.from('age-encryption.org/v1/scrypt')
const saltBytes = 16
/** The wrapping key is used once, so the nonce may be zero. */
const zeroNonce = new Uint8Array(12)
const blockFactor = 8

const derive = (passphrase: Passphrase, salt: Uint8Array, workFactor: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const cost = 2 ** workFactor
    const neededBytes = 128 * blockFactor * cost
    scrypt(
      passphrase,
      Buffer.concat([label, salt]),
      32,
      { N: cost, r: blockFactor, p: 1, maxmem: neededBytes + 32 * 1024 * 1024 },
      (error, key) => (error === null ? resolve(key) : reject(error)),
    )
  })

/** Begins to derive the key at once, so that it is ready when the file is to be written. */
export const scryptRecipient = (passphrase: Passphrase, workFactor: number): Recipient => {
  const salt = randomBytes(saltBytes)
  const derived = derive(passphrase, salt, workFactor)
  // Heard where the key is asked for; until then nobody listens.
  derived.catch(() => undefined)
  return {
    wrapFileKey: async (fileKey) => {
      const key = await derived
      const body = chacha20poly1305(key, zeroNonce).encrypt(fileKey)
      key.fill(0)
      return [new Stanza(['scrypt', unpadded(salt), String(workFactor)], body)]
    },
  }
}

/** For a header that `readAgeHeader` has let through: it has one stanza, well-formed and affordable. */
export const scryptIdentity = (passphrase: Passphrase): Identity => ({
  unwrapFileKey: async ([stanza]) => {
    const [kind, salt, workFactor] = stanza?.args ?? []
    if (stanza === undefined || kind !== 'scrypt' || salt === undefined || workFactor === undefined)
      return null
    const key = await derive(passphrase, Buffer.from(salt, 'base64'), Number(workFactor))
    try {
      return chacha20poly1305(key, zeroNonce).decrypt(stanza.body)
    } catch {
      // Not this passphrase: the library asks for null.
      return null
    } finally {
      key.fill(0)
    }
  },
})

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '')
