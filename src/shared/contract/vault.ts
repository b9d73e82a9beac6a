import { z } from 'zod'
import { Instant, PlainDate } from '../dates.ts'
import { PathToken, PersonId, SessionId, VaultId } from '../ids.ts'
import { call, code, Name, Nothing, Passphrase, RecoveryWords, TypedWords } from './call.ts'
import { Language } from './system.ts'

export const RetentionPreset = z.enum(['strict', 'short_lived', 'keep_longer'])
export type RetentionPreset = z.infer<typeof RetentionPreset>

/** A known service that copies a folder elsewhere; empty when the folder's name gives none away. */
export const CopiedElsewhere = z.strictObject({ service: z.string().max(60) }).nullable()
export type CopiedElsewhere = z.infer<typeof CopiedElsewhere>

/** What can be seen of a vault from outside, without any passphrase. */
export const VaultDoor = z.strictObject({
  state: z.enum(['vault', 'empty', 'not-a-vault', 'damaged-header', 'too-new', 'missing']),
  vaultId: VaultId.nullable(),
  copiedElsewhere: CopiedElsewhere,
  /** Whether the header was read from its `.bak` because the first was damaged. */
  fromSpareHeader: z.boolean(),
  /** What opens a demo, which lies beside it; null for every other vault. */
  demoPassphrase: Passphrase.nullable(),
})
export type VaultDoor = z.infer<typeof VaultDoor>

export const LockSettings = z.strictObject({
  /** 1-60 minutes without input, or null: never by itself. */
  lockMinutes: z.int().min(1).max(60).nullable(),
  /** While a session runs, hide the notes instead of locking. */
  hideInSession: z.boolean(),
  lockOnSleep: z.boolean(),
})
export type LockSettings = z.infer<typeof LockSettings>

export const OpenVault = z.strictObject({
  vaultId: VaultId,
  name: Name,
  me: z.strictObject({ id: PersonId, name: Name }),
  preset: RetentionPreset,
  locking: LockSettings,
  /** Shown only; calls take tokens. */
  folder: z.string().max(4_096),
  copiedElsewhere: CopiedElsewhere,
  wordsProvenOn: PlainDate.nullable(),
  passphraseChangedOn: PlainDate,
  /** True when `vault.json` was damaged and its spare was used and put back. */
  mendedHeader: z.boolean(),
  /** Everything in it is invented; null for every other vault. */
  demo: z.strictObject({ passphrase: Passphrase.nullable() }).nullable(),
  /** True when the log of the last writes was damaged, so that SQLite passed over some of it at this opening. */
  lastChangesMayBeMissing: z.boolean(),
  /** Found by the weekly reading of every page, since the vault was opened. */
  damagedPages: z.int().min(0),
  /** Whether names are covered: then no answer holds a real one, and no call that takes text is answered. */
  isAliased: z.boolean(),
})
export type OpenVault = z.infer<typeof OpenVault>

/** Score 0-4 after zxcvbn; `enough` is what the vault accepts (score 3 and at least 8 characters). */
export const PassphraseGrade = z.strictObject({
  score: z.int().min(0).max(4),
  enough: z.boolean(),
  hint: z.enum([
    'none',
    'empty',
    'too-short',
    'common',
    'guessable',
    'names-or-dates',
    'repeats',
    'keyboard',
  ]),
})
export type PassphraseGrade = z.infer<typeof PassphraseGrade>

/** The vault as it was before a restore put a backup in its place, in a folder of its own. */
export const KeptAside = z.strictObject({ folder: z.string().max(4_096), keptOn: PlainDate })
export type KeptAside = z.infer<typeof KeptAside>

export const vaultCalls = {
  /** Allowed at any time: is a vault open in this process? Of one whose keyboard is lent nothing is said. */
  'vault.state': call({
    input: Nothing,
    output: z.strictObject({
      open: OpenVault.nullable(),
      isLent: z.boolean(),
      /** The session one was at when names were covered or shown: the page that takes over begins there. */
      at: z.strictObject({ sessionId: SessionId }).nullable(),
    }),
  }),
  'vault.inspect': call({ input: z.strictObject({ folder: PathToken }), output: VaultDoor }),
  'vault.gradePassphrase': call({
    input: z.strictObject({ passphrase: z.string().max(1_024), words: z.array(z.string().max(200)).max(10) }),
    output: PassphraseGrade,
  }),
  /** Six words of the BIP-39 list joined by hyphens (66 bits). */
  'vault.suggestPassphrase': call({ input: Nothing, output: z.strictObject({ passphrase: Passphrase }) }),
  /** Up to six words of the list that begin with the prefix. */
  'vault.completeWord': call({
    input: z.strictObject({ prefix: code(z.string().max(12)) }),
    output: z.strictObject({ words: z.array(code(z.string().max(8))).max(6) }),
  }),
  'vault.create': call({
    input: z.strictObject({
      folder: PathToken,
      name: Name,
      myName: Name,
      passphrase: Passphrase,
      preset: RetentionPreset,
      language: Language,
    }),
    output: z.strictObject({ vault: OpenVault, words: RecoveryWords }),
  }),
  'vault.open': call({
    input: z.strictObject({ folder: PathToken, passphrase: Passphrase }),
    output: OpenVault,
  }),
  'vault.openWithWords': call({
    input: z.strictObject({ folder: PathToken, words: TypedWords, newPassphrase: Passphrase }),
    output: OpenVault,
  }),
  /**
   * Makes a vault of invented people, circles and sessions whose days are counted from today, under a passphrase that
   * lies beside it, and opens it. Reports progress.
   */
  'vault.createDemo': call({
    input: z.strictObject({ folder: PathToken, name: Name, language: Language }),
    output: OpenVault,
  }),
  /** Takes the open demo off the disk, keys and all. `conflict/not-allowed-now` for every other vault. */
  'vault.eraseDemo': call({ input: Nothing, output: Nothing }),
  /** Types back some of the twelve (1-12 by position); right ones set `wordsProvenOn`. */
  'vault.proveWords': call({
    input: z.strictObject({
      answers: z
        .array(z.strictObject({ position: z.int().min(1).max(12), word: code(z.string().max(12)) }))
        .length(3),
    }),
    output: z.strictObject({ right: z.boolean() }),
  }),
  /** "Check my words": all twelve as typed; right ones set `wordsProvenOn`. */
  'vault.checkWords': call({
    input: z.strictObject({ words: TypedWords }),
    output: z.strictObject({ right: z.boolean() }),
  }),
  'vault.changePassphrase': call({
    input: z.strictObject({
      current: Passphrase,
      next: Passphrase,
      /** Somebody may know the old one: new words, new data key, and a new backup where a folder is set. */
      oldMayBeKnown: z.boolean(),
    }),
    output: z.strictObject({
      words: RecoveryWords.nullable(),
      /** Copies made so far that the old passphrase or words still open, by place label and day. */
      oldCopies: z.array(z.strictObject({ label: z.string().max(300), madeOn: PlainDate })).max(1_000),
    }),
  }),
  'vault.newWords': call({
    input: z.strictObject({ passphrase: Passphrase }),
    output: z.strictObject({ words: RecoveryWords }),
  }),
  /**
   * Copies every row into a fresh file under a new data key and removes the old ones; passphrase and words stay the same.
   * Reports progress and may be cancelled.
   */
  'vault.deepClean': call({
    input: z.strictObject({ passphrase: Passphrase }),
    output: z.strictObject({ freedBytes: z.int().min(0) }),
  }),
  /** Folders beside the vault that hold it as it was before a restore, newest first. */
  'vault.keptAside': call({ input: Nothing, output: z.array(KeptAside).max(1_000) }),
  /** Erases all of them. `busy/open-elsewhere` when one of them is open; then none is erased. */
  'vault.eraseKeptAside': call({ input: Nothing, output: Nothing }),
  'vault.rename': call({ input: z.strictObject({ name: Name }), output: OpenVault }),
  /** The language of the interface: names are sorted as it sorts them, and somebody forgotten is called someone in it. */
  'vault.speak': call({ input: z.strictObject({ language: Language }), output: Nothing }),
  'vault.setLocking': call({ input: LockSettings, output: OpenVault }),
  /** Copies the folder, proves the copy by opening it, then removes the old one. The vault stays open. A demo stays where it is. */
  'vault.move': call({ input: z.strictObject({ folder: PathToken }), output: OpenVault }),
}

export const vaultEvents = {
  'vault.changed': z.strictObject({ at: Instant }),
}
