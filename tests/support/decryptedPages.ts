import { createDecipheriv } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** SQLCipher 4: each page of 4096 bytes ends in 80 reserved ones, the first 16 of which are its IV (docs/formats.md). */
const pageBytes = 4096
const reservedBytes = 80
const saltBytes = 16
const logHeaderBytes = 32
const frameHeaderBytes = 24

const decrypted = (page: Buffer, key: Uint8Array, isFirst: boolean): Buffer => {
  const iv = page.subarray(pageBytes - reservedBytes, pageBytes - reservedBytes + 16)
  const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
  const body = page.subarray(isFirst ? saltBytes : 0, pageBytes - reservedBytes)
  return Buffer.concat([decipher.update(body), decipher.final()])
}

/** Every page of a database file, in use or free. */
export const pagesOf = (path: string, key: Uint8Array): Buffer[] => {
  const file = readFileSync(path)
  const count = Math.floor(file.length / pageBytes)
  return Array.from({ length: count }, (_, index) =>
    decrypted(file.subarray(index * pageBytes, (index + 1) * pageBytes), key, index === 0),
  )
}

/** Every frame of a write-ahead log, also those of before the last checkpoint. https://sqlite.org/fileformat.html#walformat */
const framesOf = (path: string, key: Uint8Array): Buffer[] => {
  const log = readFileSync(path)
  const frameBytes = frameHeaderBytes + pageBytes
  const count = Math.floor(Math.max(0, log.length - logHeaderBytes) / frameBytes)
  return Array.from({ length: count }, (_, index) => {
    const at = logHeaderBytes + index * frameBytes
    const isFirst = log.readUInt32BE(at) === 1
    return decrypted(log.subarray(at + frameHeaderBytes, at + frameBytes), key, isFirst)
  })
}

/**
 * Where a text stands in the files of a vault once they are decrypted by nothing of ours: in `vault.db` with its free pages, in its
 * log, in any copy of it beside; and, as they are, in all other files.
 */
export const placesOf = (folder: string, key: Uint8Array, text: string): string[] => {
  const needle = Buffer.from(text)
  return readdirSync(folder).filter((name) => {
    const path = join(folder, name)
    // Reading a lock in the process that holds it would drop it; a folder is none of the vault's files.
    if (name === 'vault.lock' || !existsSync(path) || statSync(path).isDirectory()) return false
    if (readFileSync(path).includes(needle)) return true
    const pieces = name.endsWith('-wal')
      ? framesOf(path, key)
      : name.endsWith('.db')
        ? pagesOf(path, key)
        : []
    return pieces.some((piece) => piece.includes(needle))
  })
}
