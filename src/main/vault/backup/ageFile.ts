import { Decrypter, Encrypter, type Recipient } from 'age-encryption'
import type { Passphrase } from '#shared/contract/call.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { Stop } from './stop.ts'
import { largestWorkFactor } from './limits.ts'
import { scryptIdentity } from '#vault/keys/scryptStanza.ts'

const firstLine = 'age-encryption.org/v1\n'
const base64 = (length: number): string => `[A-Za-z0-9+/]{${length}}`
/** A file for one passphrase has this header and no other: https://age-encryption.org/v1 */
const wholeHeader = new RegExp(
  `^${firstLine}-> scrypt ${base64(22)} ([1-9][0-9]{0,9})\n${base64(43)}\n--- ${base64(43)}\n`,
)
/** More than the longest such header; nothing beyond it is looked at before it has been understood. */
export const ageHeaderBytes = 256

const noncebytes = 16
const chunkBytes = 64 * 1024
const tagBytes = 16

/**
 * Reads the header of an age file without doing any of the work it asks for.
 * @param head the first 256 bytes, or all there are
 * @returns how long the header is and how long the file must be at least
 * @throws `corrupt` with `not-a-backup`, `backup-truncated` or `backup-too-costly`
 */
export const readAgeHeader = (head: Uint8Array): { readonly leastBytes: number } => {
  const text = Buffer.from(head.subarray(0, ageHeaderBytes)).toString('latin1')
  const found = wholeHeader.exec(text)
  if (found === null) {
    const isCutShort = text.length < ageHeaderBytes && isBeginningOfHeader(text)
    throw new SubrosaError('corrupt', { reason: isCutShort ? 'backup-truncated' : 'not-a-backup' })
  }
  if (Number(found[1]) > largestWorkFactor) throw new SubrosaError('corrupt', { reason: 'backup-too-costly' })
  return { leastBytes: found[0].length + noncebytes + tagBytes }
}

/** Whether a text could be the first part of such a header, had the file not ended there. */
const isBeginningOfHeader = (text: string): boolean => {
  if (text.length <= firstLine.length) return firstLine.startsWith(text)
  const [, recipient = '', body = '', mac = '', rest] = text.split('\n')
  const isLast = (line: string): boolean => text.endsWith(line) && rest === undefined
  const begins = (line: string, whole: RegExp, part: RegExp): boolean =>
    whole.test(line) || (isLast(line) && part.test(line))
  return (
    text.startsWith(firstLine) &&
    begins(
      recipient,
      /^-> scrypt [A-Za-z0-9+/]{22} [1-9][0-9]{0,9}$/,
      /^(|-|->|-> [a-z]{0,6}|-> scrypt [A-Za-z0-9+/]{0,22} ?[0-9]{0,9})$/,
    ) &&
    begins(body, /^[A-Za-z0-9+/]{43}$/, /^[A-Za-z0-9+/]{0,43}$/) &&
    begins(mac, /^--- [A-Za-z0-9+/]{43}$/, /^-{0,3} ?[A-Za-z0-9+/]{0,43}$/)
  )
}

/** How long an age file under a passphrase is whose content has this many bytes. */
export const ageFileBytes = (contentBytes: number, workFactor: number): number =>
  firstLine.length +
  `-> scrypt  ${workFactor}\n`.length +
  22 +
  44 +
  48 +
  noncebytes +
  contentBytes +
  tagBytes * Math.max(1, Math.ceil(contentBytes / chunkBytes))

/**
 * Encrypts, piece by piece.
 * @param recipient whose key may be on its way still; a wish to cancel does not wait for it
 */
export const encryptTo = async (
  content: AsyncIterable<Uint8Array>,
  recipient: Recipient,
  stop: Stop,
): Promise<AsyncIterable<Uint8Array>> => {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return stop.orStopped(encrypter.encrypt(ReadableStream.from(content)))
}

/**
 * Decrypts what `readAgeHeader` has let through.
 * @param source the whole file from its first byte; errors it throws itself are passed on as they are
 * @param whenBroken what is wrong with a file whose content cannot be authenticated
 * @throws `wrong-passphrase`; `corrupt` while reading, when a byte was changed or is missing
 */
export const decryptWithPassphrase = async (
  source: AsyncIterable<Uint8Array>,
  passphrase: Passphrase,
  whenBroken: () => SubrosaError,
  stop: Stop,
): Promise<AsyncIterable<Uint8Array>> => {
  const decrypter = new Decrypter()
  decrypter.addIdentity(scryptIdentity(passphrase))
  try {
    const content = await stop.orStopped(decrypter.decrypt(ReadableStream.from(source)))
    return readingErrors(content, whenBroken)
  } catch (error) {
    if (error instanceof SubrosaError) throw error
    // The library's only word for it; a test holds it to that.
    if (error instanceof Error && error.message.startsWith('no identity matched')) {
      throw new SubrosaError('wrong-passphrase')
    }
    throw whenBroken()
  }
}

const readingErrors = async function* (
  content: AsyncIterable<Uint8Array>,
  whenBroken: () => SubrosaError,
): AsyncGenerator<Uint8Array> {
  try {
    yield* content
  } catch (error) {
    throw error instanceof SubrosaError ? error : whenBroken()
  }
}
