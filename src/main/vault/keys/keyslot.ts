import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Passphrase } from '#shared/contract/call.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { VaultId } from '#shared/ids.ts'
import type { Argon2Parameters } from './argon2Bounds.ts'
import { canonicalJson } from './canonicalJson.ts'
import { asDataKey, wipe, type DataKey } from './dataKey.ts'
import { headerFormat, headerVersion, saltBytes, type Header } from './headerFormat.ts'
import type { WordEntropy } from './recoveryWords.ts'
import { seal, unseal } from './sealed.ts'
import { slotKeyFromPassphrase, slotKeyFromWords, subkey, type SlotKey } from './slotKey.ts'

export type PassphraseSlot = Header['passphraseSlot']
export type WordsSlot = Header['wordsSlot']

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
export const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))

const newSalt = (): Uint8Array => new Uint8Array(randomBytes(saltBytes))

/** The fields of the header that a slot is bound to: moved to another vault or weakened, it does not open. */
const boundTo = (vaultId: VaultId, open: { readonly salt: string; readonly argon2id?: Argon2Parameters }) =>
  canonicalJson({ format: headerFormat, version: headerVersion, vaultId, ...open })

/** Wraps the data key with AES-256-GCM, and adds the check by which a wrong secret is told from damage. */
const lockSlot = (slotKey: SlotKey, dataKey: DataKey, bound: string) => {
  const { nonce, sealed } = seal(subkey(slotKey, 'slot-wrap'), dataKey, bound)
  return { check: base64(subkey(slotKey, 'slot-check')), nonce: base64(nonce), sealed: base64(sealed) }
}

/** @returns null when the slot's key is not the right one. @throws `corrupt/header-damaged` */
const unlockSlot = (slotKey: SlotKey, slot: PassphraseSlot | WordsSlot, bound: string): DataKey | null => {
  if (!timingSafeEqual(subkey(slotKey, 'slot-check'), fromBase64(slot.check))) return null
  const sealed = { nonce: fromBase64(slot.nonce), sealed: fromBase64(slot.sealed) }
  const bytes = unseal(subkey(slotKey, 'slot-wrap'), sealed, bound)
  if (bytes === null) throw new SubrosaError('corrupt', { reason: 'header-damaged' })
  return asDataKey(bytes)
}

export const makePassphraseSlot = async (
  secret: { readonly passphrase: Passphrase; readonly argon2id: Argon2Parameters },
  dataKey: DataKey,
  vaultId: VaultId,
  signal: AbortSignal,
): Promise<PassphraseSlot> => {
  const { passphrase, argon2id } = secret
  const salt = newSalt()
  const { key } = await slotKeyFromPassphrase(passphrase, salt, argon2id, signal)
  const open = { argon2id: { ...argon2id }, salt: base64(salt) }
  const slot = { ...open, ...lockSlot(key, dataKey, boundTo(vaultId, open)) }
  wipe(key)
  return slot
}

/**
 * @returns the data key, or null when the passphrase is wrong; and how long the derivation took
 * @throws `corrupt/header-damaged`, `corrupt/key-parameters`, `cancelled`
 */
export const openPassphraseSlot = async (
  slot: PassphraseSlot,
  passphrase: Passphrase,
  vaultId: VaultId,
  signal: AbortSignal,
): Promise<{ dataKey: DataKey | null; durationMs: number }> => {
  const { argon2id, salt } = slot
  const { key, durationMs } = await slotKeyFromPassphrase(passphrase, fromBase64(salt), argon2id, signal)
  try {
    return { dataKey: unlockSlot(key, slot, boundTo(vaultId, { argon2id, salt })), durationMs }
  } finally {
    wipe(key)
  }
}

export const makeWordsSlot = (entropy: WordEntropy, dataKey: DataKey, vaultId: VaultId): WordsSlot => {
  const salt = newSalt()
  const open = { salt: base64(salt) }
  const key = slotKeyFromWords(entropy, salt)
  const slot = { ...open, ...lockSlot(key, dataKey, boundTo(vaultId, open)) }
  wipe(key)
  return slot
}

/** @returns null when these are not the words of this vault. @throws `corrupt/header-damaged` */
export const openWordsSlot = (slot: WordsSlot, entropy: WordEntropy, vaultId: VaultId): DataKey | null => {
  const key = slotKeyFromWords(entropy, fromBase64(slot.salt))
  try {
    return unlockSlot(key, slot, boundTo(vaultId, { salt: slot.salt }))
  } finally {
    wipe(key)
  }
}

/** HMAC-SHA-256 under a key from the data key. */
export const macOf = (dataKey: DataKey, text: string): Uint8Array =>
  new Uint8Array(createHmac('sha256', subkey(dataKey, 'header-mac')).update(text, 'utf8').digest())
