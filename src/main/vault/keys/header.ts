import { timingSafeEqual } from 'node:crypto'
import type { Passphrase } from '#shared/contract/call.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { VaultId } from '#shared/ids.ts'
import type { Argon2Parameters } from './argon2Bounds.ts'
import { canonicalJson } from './canonicalJson.ts'
import { wipe, type DataKey } from './dataKey.ts'
import {
  authenticatedText,
  checksumOf,
  headerFormat,
  headerVersion,
  type Header,
  type UnsignedHeader,
} from './headerFormat.ts'
import {
  base64,
  fromBase64,
  macOf,
  makePassphraseSlot,
  makeWordsSlot,
  openPassphraseSlot,
  openWordsSlot,
} from './keyslot.ts'
import { makeWordsFile } from './wordsFile.ts'
import { wordsOf, type WordEntropy } from './recoveryWords.ts'
import { seal, unseal } from './sealed.ts'
import { subkey } from './slotKey.ts'

/** The parts of a vault's key that its header is made from. */
export type HeaderParts = {
  readonly vaultId: VaultId
  readonly dataKey: DataKey
  /** 16 bytes, the same as at the head of the database. */
  readonly databaseSalt: Uint8Array
  readonly passphrase: Passphrase
  readonly argon2id: Argon2Parameters
  readonly words: WordEntropy
  /** Which set of words this is, counted from 1. */
  readonly wordsNumber: number
  /** The file of these words behind this passphrase, where there is one already; made otherwise. */
  readonly wordsFile?: string
}

/** @throws `cancelled`, `corrupt/key-parameters` */
export const makeHeader = async (parts: HeaderParts, signal: AbortSignal): Promise<Header> => {
  const { vaultId, dataKey, databaseSalt, passphrase, words, wordsNumber } = parts
  const [passphraseSlot, file] = await Promise.all([
    makePassphraseSlot(parts, dataKey, vaultId, signal),
    parts.wordsFile ?? makeWordsFile(wordsOf(words), passphrase, signal),
  ])
  return signHeader(
    {
      format: headerFormat,
      version: headerVersion,
      vaultId,
      databaseSalt: base64(databaseSalt),
      passphraseSlot,
      wordsSlot: makeWordsSlot(words, dataKey, vaultId),
      words: { ...sealWords(words, dataKey, vaultId, wordsNumber), file },
    },
    dataKey,
  )
}

/** The same vault, key and words under another passphrase; `argon2id` may be stronger than before. */
export const withPassphrase = async (
  header: Header,
  dataKey: DataKey,
  secret: { readonly passphrase: Passphrase; readonly argon2id: Argon2Parameters },
  signal: AbortSignal,
): Promise<Header> => {
  const [passphraseSlot, file] = await Promise.all([
    makePassphraseSlot(secret, dataKey, header.vaultId, signal),
    makeWordsFile(currentWords(header, dataKey), secret.passphrase, signal),
  ])
  return signHeader({ ...header, passphraseSlot, words: { ...header.words, file } }, dataKey)
}

/** The same passphrase behind a stronger derivation; its file of words stays. */
export const withStrongerDerivation = async (
  header: Header,
  dataKey: DataKey,
  secret: { readonly passphrase: Passphrase; readonly argon2id: Argon2Parameters },
  signal: AbortSignal,
): Promise<Header> => {
  const passphraseSlot = await makePassphraseSlot(secret, dataKey, header.vaultId, signal)
  return signHeader({ ...header, passphraseSlot }, dataKey)
}

/** The next set of words; the old ones open nothing any more. */
export const withNewWords = async (
  header: Header,
  dataKey: DataKey,
  secret: { readonly passphrase: Passphrase; readonly words: WordEntropy },
  signal: AbortSignal,
): Promise<Header> => {
  const number = header.words.number + 1
  const file = await makeWordsFile(wordsOf(secret.words), secret.passphrase, signal)
  return signHeader(
    {
      ...header,
      wordsSlot: makeWordsSlot(secret.words, dataKey, header.vaultId),
      words: { ...sealWords(secret.words, dataKey, header.vaultId, number), file },
    },
    dataKey,
  )
}

/**
 * @throws `wrong-passphrase`; `corrupt/header-damaged` when the passphrase is right and something else in the header
 *   is not as it was written; `corrupt/key-parameters`, `cancelled`
 */
export const unlockHeader = async (
  header: Header,
  passphrase: Passphrase,
  signal: AbortSignal,
): Promise<{ dataKey: DataKey; durationMs: number }> => {
  const { dataKey, durationMs } = await openPassphraseSlot(
    header.passphraseSlot,
    passphrase,
    header.vaultId,
    signal,
  )
  if (dataKey === null) throw new SubrosaError('wrong-passphrase')
  requireAuthentic(header, dataKey)
  return { dataKey, durationMs }
}

/** @throws `invalid-input/words-do-not-match`, `corrupt/header-damaged` */
export const unlockHeaderWithWords = (header: Header, words: WordEntropy): DataKey => {
  const dataKey = openWordsSlot(header.wordsSlot, words, header.vaultId)
  if (dataKey === null) throw new SubrosaError('invalid-input', { reason: 'words-do-not-match' })
  requireAuthentic(header, dataKey)
  return dataKey
}

/** @throws `corrupt/header-damaged` when the header was not written by somebody who had the data key */
export const requireAuthentic = (header: Header, dataKey: DataKey): void => {
  if (!timingSafeEqual(macOf(dataKey, authenticatedText(header)), fromBase64(header.mac))) throw damaged()
}

/** The twelve words, unwrapped with the data key. @throws `corrupt/header-damaged` */
export const currentWords = (header: Header, dataKey: DataKey): string[] => {
  const { number, nonce, sealed } = header.words
  const parts = { nonce: fromBase64(nonce), sealed: fromBase64(sealed) }
  const entropy = unseal(subkey(dataKey, 'words'), parts, wordsBoundTo(header.vaultId, number))
  if (entropy === null) throw damaged()
  const words = wordsOf(entropy)
  wipe(entropy)
  return words
}

const sealWords = (words: WordEntropy, dataKey: DataKey, vaultId: VaultId, number: number) => {
  const { nonce, sealed } = seal(subkey(dataKey, 'words'), words, wordsBoundTo(vaultId, number))
  return { number, nonce: base64(nonce), sealed: base64(sealed) }
}

const wordsBoundTo = (vaultId: VaultId, number: number): string =>
  canonicalJson({ format: headerFormat, version: headerVersion, vaultId, words: number })

const signHeader = (unsigned: UnsignedHeader, dataKey: DataKey): Header => {
  const mac = base64(macOf(dataKey, authenticatedText(unsigned)))
  const signed = { ...unsigned, mac }
  return { ...signed, checksum: checksumOf(signed) }
}

const damaged = (): SubrosaError => new SubrosaError('corrupt', { reason: 'header-damaged' })
