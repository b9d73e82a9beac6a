import { createHash } from 'node:crypto'
import { z } from 'zod'
import { SubrosaError } from '#shared/errors.ts'
import { VaultId } from '#shared/ids.ts'
import { checkArgon2Bounds } from './argon2Bounds.ts'
import { canonicalJson, type Json } from './canonicalJson.ts'
import { dataKeyBytes } from './dataKey.ts'
import { entropyBytes } from './recoveryWords.ts'
import { nonceBytes, tagBytes } from './sealed.ts'
import { subkeyBytes } from './slotKey.ts'

/** The shape of `vault.json`, described for others in docs/formats.md, "The vault folder". */
export const headerFormat = 'subrosa-vault'
export const headerVersion = 1
export const saltBytes = 16

/** More than any header has; a larger file is not read as one. */
export const headerMostBytes = 65_536

/** Exactly this many bytes, as base64. */
export const bytes = (length: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === length)

/** Bounded by `checkArgon2Bounds` before any memory is taken. */
export const Argon2id = z.strictObject({ memoryKiB: z.int(), passes: z.int(), lanes: z.int() })

const slotSecrets = {
  salt: bytes(saltBytes),
  /** Derived from the slot's key: fits exactly when the passphrase or the words are right. */
  check: bytes(subkeyBytes),
  nonce: bytes(nonceBytes),
  /** The data key under the slot's key. */
  sealed: bytes(dataKeyBytes + tagBytes),
}

const Header = z.strictObject({
  format: z.literal(headerFormat),
  version: z.literal(headerVersion),
  vaultId: VaultId,
  /** The first 16 bytes of `vault.db`. */
  databaseSalt: bytes(saltBytes),
  passphraseSlot: z.strictObject({
    argon2id: Argon2id,
    ...slotSecrets,
  }),
  wordsSlot: z.strictObject(slotSecrets),
  words: z.strictObject({
    /** Grows by one with every new set of words. */
    number: z.int().min(1),
    nonce: bytes(nonceBytes),
    /** The words' entropy under the data key. */
    sealed: bytes(entropyBytes + tagBytes),
    /** `recovery-words-<number>.age`, armored: opened by the vault's passphrase. */
    file: z.string().min(1).max(16_384),
  }),
  /** Over everything above, under a key from the data key. */
  mac: bytes(subkeyBytes),
  /** SHA-256 over everything above: tells damage before anybody has typed a passphrase. */
  checksum: bytes(32),
})
export type Header = z.infer<typeof Header>
export type UnsignedHeader = Omit<Header, 'mac' | 'checksum'>

/** What every version of the header has in common, so that a newer one is recognised and left alone. */
const AnyVersion = z.looseObject({
  format: z.literal(headerFormat),
  version: z.int().min(1),
  checksum: bytes(32),
})

/** The text that the MAC is made over. */
export const authenticatedText = (header: UnsignedHeader | Header): string => {
  const { mac: _mac, checksum: _checksum, ...rest } = header as Header
  return canonicalJson(rest)
}

/** Over everything but itself. */
export const checksumOf = ({ checksum: _checksum, ...rest }: Record<string, unknown>): string =>
  // Parsed from JSON or built from a header, so it holds JSON values only.
  createHash('sha256')
    .update(canonicalJson(rest as Json))
    .digest('base64')

export const serialiseHeader = (header: Header): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(header, null, 2)}\n`)

/**
 * Reads a header and looks at everything that can be looked at without a secret.
 * @throws `corrupt/header-damaged`, `corrupt/key-parameters`, `too-new/vault-too-new`
 */
export const parseHeader = (file: Uint8Array): Header => {
  const value = parseJson(file)
  const any = AnyVersion.safeParse(value)
  if (!any.success || !hasRightChecksum(any.data)) throw damaged()
  if (any.data.version > headerVersion) throw new SubrosaError('too-new', { reason: 'vault-too-new' })
  const parsed = Header.safeParse(value)
  if (!parsed.success) throw damaged()
  checkArgon2Bounds(parsed.data.passphraseSlot.argon2id)
  return parsed.data
}

const hasRightChecksum = (value: z.infer<typeof AnyVersion>): boolean => {
  try {
    return value.checksum === checksumOf(value)
  } catch (cause) {
    throw damaged(cause)
  }
}

const parseJson = (file: Uint8Array): unknown => {
  if (file.length > headerMostBytes) throw damaged()
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file))
  } catch (cause) {
    throw damaged(cause)
  }
}

const damaged = (cause?: unknown): SubrosaError =>
  new SubrosaError('corrupt', { reason: 'header-damaged', cause })
