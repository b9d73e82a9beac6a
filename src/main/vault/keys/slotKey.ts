import { hkdfSync } from 'node:crypto'
import type { Passphrase } from '#shared/contract/call.ts'
import { askKeyWorker } from './askKeyWorker.ts'
import { checkArgon2Bounds, type Argon2Parameters } from './argon2Bounds.ts'
import type { WordEntropy } from './recoveryWords.ts'

/** The 32 bytes a keyslot is locked with. */
export type SlotKey = Uint8Array

export const subkeyBytes = 32

/**
 * HKDF-SHA-256 (RFC 5869) with one label per use, so that no key serves two purposes.
 * @param salt empty where the secret itself is fresh and random
 */
export const subkey = (secret: Uint8Array, label: string, salt: Uint8Array = new Uint8Array(0)): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, salt, `subrosa/1/${label}`, subkeyBytes))

/**
 * Argon2id over the passphrase in UTF-8, in a worker thread.
 * @param salt 16 bytes
 * @returns the key and how long the derivation itself took
 * @throws `corrupt/key-parameters` before any memory is taken, `cancelled`
 */
export const slotKeyFromPassphrase = async (
  passphrase: Passphrase,
  salt: Uint8Array,
  parameters: Argon2Parameters,
  signal: AbortSignal,
): Promise<{ key: SlotKey; durationMs: number }> => {
  checkArgon2Bounds(parameters)
  const question = {
    kind: 'argon2id',
    passphrase: new TextEncoder().encode(passphrase),
    salt,
    parameters,
  } as const
  try {
    const { key, durationMs } = await askKeyWorker(question, signal)
    return { key, durationMs }
  } finally {
    question.passphrase.fill(0)
  }
}

/** The words are 128 random bits, so no slow derivation stands before them. */
export const slotKeyFromWords = (entropy: WordEntropy, salt: Uint8Array): SlotKey =>
  subkey(entropy, 'words-slot', salt)
