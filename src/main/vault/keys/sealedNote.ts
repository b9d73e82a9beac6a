import { randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Passphrase } from '#shared/contract/call.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { NoteId } from '#shared/ids.ts'
import type { Argon2Parameters } from './argon2Bounds.ts'
import { canonicalJson } from './canonicalJson.ts'
import { wipe } from './dataKey.ts'
import { Argon2id, bytes, saltBytes } from './headerFormat.ts'
import { base64, fromBase64 } from './keyslot.ts'
import { nonceBytes, seal, unseal } from './sealed.ts'
import { slotKeyFromPassphrase, subkey, subkeyBytes } from './slotKey.ts'

/** The shape of `note.sealed_blob`, described for others in docs/formats.md, "A sealed note". */
const format = 'subrosa-sealed-note'
const version = 1

const Stored = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  argon2id: Argon2id,
  salt: bytes(saltBytes),
  /** Fits exactly when the passphrase is right. */
  check: bytes(subkeyBytes),
  nonce: bytes(nonceBytes),
  /** The document's JSON under the passphrase's key. */
  sealed: z.base64(),
})
type Stored = z.infer<typeof Stored>

/** What opens one sealed note, and seals it again after a change. `wipe` its `key` when it is closed. */
export type NoteKey = Pick<Stored, 'argon2id' | 'salt' | 'check'> & { readonly key: Uint8Array }

const keyFor = async (
  passphrase: Passphrase,
  { argon2id, salt }: { readonly argon2id: Argon2Parameters; readonly salt: string },
  signal: AbortSignal,
): Promise<NoteKey> => {
  const { key: slotKey } = await slotKeyFromPassphrase(passphrase, fromBase64(salt), argon2id, signal)
  const check = base64(subkey(slotKey, 'sealed-note-check'))
  const key = subkey(slotKey, 'sealed-note')
  wipe(slotKey)
  return { argon2id: { ...argon2id }, salt, check, key }
}

/** A key of a note's own, with a salt of its own. @throws `corrupt/key-parameters`, `cancelled` */
export const makeNoteKey = (
  passphrase: Passphrase,
  argon2id: Argon2Parameters,
  signal: AbortSignal,
): Promise<NoteKey> =>
  keyFor(passphrase, { argon2id, salt: base64(new Uint8Array(randomBytes(saltBytes))) }, signal)

/** @returns null when the passphrase is another. @throws `corrupt`, `corrupt/key-parameters`, `cancelled` */
export const openNoteKey = async (
  blob: Uint8Array,
  passphrase: Passphrase,
  signal: AbortSignal,
): Promise<NoteKey | null> => {
  const stored = parse(blob)
  const key = await keyFor(passphrase, stored, signal)
  if (timingSafeEqual(fromBase64(key.check), fromBase64(stored.check))) return key
  wipe(key.key)
  return null
}

/** @param json the note's document as text */
export const sealNote = ({ key, ...open }: NoteKey, noteId: NoteId, json: string): Uint8Array => {
  const plain = new TextEncoder().encode(json)
  const { nonce, sealed } = seal(key, plain, boundTo(noteId, open))
  wipe(plain)
  const stored: Stored = { format, version, ...open, nonce: base64(nonce), sealed: base64(sealed) }
  return new TextEncoder().encode(JSON.stringify(stored))
}

/** @returns the note's document as text @throws `corrupt` for what was altered, or belongs to another note */
export const readSealedNote = ({ key, ...open }: NoteKey, noteId: NoteId, blob: Uint8Array): string => {
  const { nonce, sealed } = parse(blob)
  const plain = unseal(key, { nonce: fromBase64(nonce), sealed: fromBase64(sealed) }, boundTo(noteId, open))
  if (plain === null) throw new SubrosaError('corrupt')
  const json = new TextDecoder().decode(plain)
  wipe(plain)
  return json
}

/** Moved to another note, or with weaker parameters, it does not open. */
const boundTo = (noteId: NoteId, open: Omit<NoteKey, 'key'>): string =>
  canonicalJson({ format, version, noteId, ...open, argon2id: { ...open.argon2id } })

const parse = (blob: Uint8Array): Stored => {
  try {
    return Stored.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(blob)))
  } catch (cause) {
    throw new SubrosaError('corrupt', { cause })
  }
}
