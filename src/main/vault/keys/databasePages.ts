import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto'
import { wipe, type DataKey } from './dataKey.ts'

/**
 * Pages of a SQLCipher 4 file without SQLite: 4096 bytes, of which the last 80 are reserved: 16 bytes of IV and the
 * HMAC-SHA-512 over the page up to it, followed by the page's number. Page 1 begins with the salt, which is neither
 * encrypted nor part of the HMAC. The HMAC key is PBKDF2-SHA-512 of the raw key, two rounds, over the salt with every
 * byte XOR 0x3a. https://www.zetetic.net/sqlcipher/design/
 */
export const pageBytes = 4_096
const ivBytes = 16
const hmacBytes = 64
export const usableBytes = pageBytes - ivBytes - hmacBytes
const saltBytes = 16
const hmacSaltMask = 0x3a
const hmacKeyRounds = 2
const hmacKeyBytes = 32

export type PageReader = Disposable & {
  /** Whether the page is as it was written, as that number; of page 1 the salt it begins with is not looked at. */
  readonly isAuthentic: (page: Uint8Array, number: number) => boolean
  /** The plain content of an authentic page; null for any other. Page 1 begins with 16 bytes of nothing. */
  readonly read: (page: Uint8Array, number: number) => Uint8Array | null
}

export const createPageReader = (key: DataKey, salt: Uint8Array): PageReader => {
  const mask = salt.map((byte) => byte ^ hmacSaltMask)
  const hmacKey = pbkdf2Sync(key, mask, hmacKeyRounds, hmacKeyBytes, 'sha512')
  const isAuthentic = (page: Uint8Array, number: number): boolean => {
    if (page.length < pageBytes) return false
    const hmacAt = pageBytes - hmacBytes
    const pageNumber = Buffer.alloc(4)
    pageNumber.writeUInt32LE(number)
    const content = page.subarray(number === 1 ? saltBytes : 0, hmacAt)
    const hmac = createHmac('sha512', hmacKey).update(content).update(pageNumber).digest()
    return timingSafeEqual(hmac, page.subarray(hmacAt, pageBytes))
  }
  const read = (page: Uint8Array, number: number): Uint8Array | null => {
    if (!isAuthentic(page, number)) return null
    const iv = page.subarray(usableBytes, usableBytes + ivBytes)
    const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
    const from = number === 1 ? saltBytes : 0
    const plain = Buffer.alloc(usableBytes)
    plain.set(decipher.update(page.subarray(from, usableBytes)), from)
    decipher.final()
    return plain
  }
  return { isAuthentic, read, [Symbol.dispose]: () => wipe(hmacKey) }
}
