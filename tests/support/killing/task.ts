import type { Change } from './known.ts'

/** What a vault process is doing when it is killed. */
export const deeds = [
  'typing',
  'backing up',
  'backing up by itself',
  'changing the passphrase',
  're-keying',
  'deep cleaning',
  'purging',
  'restoring',
  'migrating',
  'opening',
  'making the demo',
] as const
export type Deed = (typeof deeds)[number]

export type KillTask = {
  readonly deed: Deed
  readonly seed: number
  readonly folder: string
  readonly passphrase: string
  readonly nextPassphrase: string
  /** Where backups go. */
  readonly out: string
  readonly backup: { readonly path: string; readonly words: string } | null
  /** Comes to its end by itself after so many acts; else it goes on until it is killed. */
  readonly acts: number
  /** A loss that is planted: it says that a write was acknowledged before it asks for it. */
  readonly acknowledgesTooEarly?: boolean
}

export type Said =
  | { readonly kind: 'open' }
  | { readonly kind: 'try' | 'done'; readonly change: Change }
  | { readonly kind: 'end' }
