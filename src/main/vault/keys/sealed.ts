import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** AES-256-GCM: a fresh 12-byte nonce, and the ciphertext with its 16-byte tag behind it. */
export type Sealed = { readonly nonce: Uint8Array; readonly sealed: Uint8Array }

const cipher = 'aes-256-gcm'
export const nonceBytes = 12
export const tagBytes = 16

/** @param bound text that must be the same when opening (associated data) */
export const seal = (key: Uint8Array, plain: Uint8Array, bound: string): Sealed => {
  const nonce = new Uint8Array(randomBytes(nonceBytes))
  const encrypting = createCipheriv(cipher, key, nonce, { authTagLength: tagBytes })
  encrypting.setAAD(Buffer.from(bound, 'utf8'))
  const parts = [encrypting.update(plain), encrypting.final(), encrypting.getAuthTag()]
  return { nonce, sealed: new Uint8Array(Buffer.concat(parts)) }
}

/** @returns null when key, bytes or associated data are not those it was sealed with */
export const unseal = (key: Uint8Array, { nonce, sealed }: Sealed, bound: string): Uint8Array | null => {
  if (nonce.length !== nonceBytes || sealed.length < tagBytes) return null
  const decrypting = createDecipheriv(cipher, key, nonce, { authTagLength: tagBytes })
  decrypting.setAAD(Buffer.from(bound, 'utf8'))
  decrypting.setAuthTag(sealed.subarray(sealed.length - tagBytes))
  const start = decrypting.update(sealed.subarray(0, sealed.length - tagBytes))
  try {
    return new Uint8Array(Buffer.concat([start, decrypting.final()]))
  } catch {
    // The only thing final() throws for is a tag that does not fit; what was decrypted so far must not be used.
    return null
  } finally {
    start.fill(0)
  }
}
