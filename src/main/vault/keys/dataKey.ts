import { randomBytes } from 'node:crypto'

declare const dataKeyBrand: unique symbol

/** The random 256-bit key under which a vault's database lies. 32 bytes; never leaves the vault process. */
export type DataKey = Uint8Array & { readonly [dataKeyBrand]: true }

export const dataKeyBytes = 32

/** A fresh key from the system's randomness. */
export const newDataKey = (): DataKey => asDataKey(new Uint8Array(randomBytes(dataKeyBytes)))

/** Names 32 bytes that were unwrapped from a keyslot what they are. */
export const asDataKey = (bytes: Uint8Array): DataKey => {
  if (bytes.length !== dataKeyBytes) throw new RangeError('a data key has 32 bytes')
  // The brand exists for the checker only; the length has just been looked at.
  return bytes as DataKey
}

/** Overwrites secret bytes that are no longer needed. Strings cannot be wiped, so secrets become bytes early. */
export const wipe = (...secrets: readonly Uint8Array[]): void => {
  for (const secret of secrets) secret.fill(0)
}
