import type { Passphrase } from '#shared/contract/call.ts'
import type { Argon2Parameters } from './argon2Bounds.ts'

/** What a key worker is asked for; one question per worker, so that its memory is gone with it. */
export type KeyQuestion =
  | {
      readonly kind: 'argon2id'
      readonly passphrase: Uint8Array
      readonly salt: Uint8Array
      readonly parameters: Argon2Parameters
    }
  | {
      readonly kind: 'age-file'
      readonly passphrase: Passphrase
      /** The age work factor, as a power of two. */
      readonly logWork: number
      readonly content: string
    }

export type KeyAnswer =
  | { readonly kind: 'argon2id'; readonly key: Uint8Array; readonly durationMs: number }
  | { readonly kind: 'age-file'; readonly armored: string }
