import { z } from 'zod'
import { Instant, PlainDate } from '../dates.ts'
import { OutsideFileId, PathToken, PreviewId, VaultId } from '../ids.ts'
import { call, Name, Nothing, Passphrase, RecoveryWords, TypedWords } from './call.ts'

/** Rows by table, without content. */
export const RowCounts = z.record(z.string().max(40), z.int().min(0))
export type RowCounts = z.infer<typeof RowCounts>

export const BackupReceipt = z.strictObject({
  id: OutsideFileId,
  /** Where it lies, as shown; the newest place known. */
  shownPath: z.string().max(4_096),
  bytes: z.int().min(0),
  madeOn: PlainDate,
  provenOn: PlainDate,
  rows: RowCounts,
})
export type BackupReceipt = z.infer<typeof BackupReceipt>

export const KnownBackup = z.strictObject({
  id: OutsideFileId,
  label: z.string().max(4_096),
  automatic: z.boolean(),
  madeOn: PlainDate,
  provenOn: PlainDate.nullable(),
  state: z.enum(['made', 'verified', 'expired', 'destroyed']),
  opensWith: z.enum(['passphrase', 'words']),
})
export type KnownBackup = z.infer<typeof KnownBackup>

export const BackupStatus = z.strictObject({
  lastProvenOn: PlainDate.nullable(),
  /** The folder of automatic backups, as shown; null when none is set up. */
  automaticFolder: z.string().max(4_096).nullable(),
  automaticFolderCopied: z.strictObject({ service: z.string().max(60) }).nullable(),
  keepMonthly: z.boolean(),
  /** Why the last automatic backup was not made, until the next one is. */
  lastTrouble: z.enum(['none', 'folder-gone', 'no-space', 'no-permission', 'not-proven', 'other']),
  known: z.array(KnownBackup).max(2_000),
})
export type BackupStatus = z.infer<typeof BackupStatus>

/** What opens a backup file, or a vault to be rescued: its passphrase, or the twelve words. */
export const BackupSecret = z.union([
  z.strictObject({ kind: z.literal('passphrase'), passphrase: Passphrase }),
  z.strictObject({ kind: z.literal('words'), words: TypedWords }),
])
export type BackupSecret = z.infer<typeof BackupSecret>

const CircleCounts = z.strictObject({ sessions: z.int(), notes: z.int(), steps: z.int() })

export const RestorePreview = z.strictObject({
  previewId: PreviewId,
  vaultId: VaultId,
  vaultName: Name,
  madeAt: Instant,
  schemaVersion: z.int().min(1),
  circles: z
    .array(
      z.strictObject({
        name: Name,
        ...CircleCounts.shape,
        /** The same circle in the open vault; null when there is none, or no vault is open. */
        here: CircleCounts.nullable(),
      }),
    )
    .max(10_000),
  rows: RowCounts,
  /** Only while a vault is open. Counts of rows by id: only here, only in the backup, in both but different. */
  difference: z
    .strictObject({
      sameVault: z.boolean(),
      onlyHere: z.int().min(0),
      onlyThere: z.int().min(0),
      changed: z.int().min(0),
      /** Rows of the backup that were let go here since, and will stay let go. */
      staysGone: z.int().min(0),
    })
    .nullable(),
})
export type RestorePreview = z.infer<typeof RestorePreview>

/** What could be rescued of a damaged vault, and what could not. */
export const RescuePreview = z.strictObject({
  preview: RestorePreview,
  /** Rows that are known to have been there and cannot be read, by table. */
  missing: RowCounts,
  damagedPages: z.int().min(0),
  /** The newest proven backup that the vault knew of. */
  newestBackup: z.strictObject({ label: z.string().max(4_096), madeOn: PlainDate }).nullable(),
})
export type RescuePreview = z.infer<typeof RescuePreview>

export const backupCalls = {
  'backup.status': call({ input: Nothing, output: BackupStatus }),
  /** Written, read back and compared; not a backup before that. `to` is a file chosen in a dialog. */
  'backup.create': call({
    input: z.strictObject({
      to: PathToken,
      protection: z.union([
        z.strictObject({ kind: z.literal('passphrase'), passphrase: Passphrase }),
        z.strictObject({ kind: z.literal('words') }),
      ]),
    }),
    output: BackupReceipt,
  }),
  /** Sets or (null) switches off the folder of automatic backups; the first one is made at once. Left out, it stays. */
  'backup.setAutomatic': call({
    input: z.strictObject({ folder: PathToken.nullable().optional(), keepMonthly: z.boolean() }),
    output: BackupStatus,
  }),
  /** Makes an automatic backup now, whatever the calendar says. */
  'backup.runAutomatic': call({ input: Nothing, output: BackupStatus }),
  /**
   * Makes an automatic backup now; when it is proven, the older automatic ones are deleted, because they hold what was
   * erased since.
   */
  'backup.replaceAutomatic': call({ input: Nothing, output: BackupStatus }),
  /** "Open and check one": decrypts, opens and integrity-checks a file, and notes it as proven if it is ours. */
  'backup.check': call({
    input: z.strictObject({ file: PathToken, secret: BackupSecret }),
    output: z.strictObject({ madeAt: Instant, vaultName: Name, rows: RowCounts, known: z.boolean() }),
  }),
  'backup.markDestroyed': call({ input: z.strictObject({ id: OutsideFileId }), output: BackupStatus }),
  /** Allowed with and without an open vault. The preview lives in memory until discarded, restored or locked. */
  'backup.preview': call({
    input: z.strictObject({ file: PathToken, secret: BackupSecret }),
    output: RestorePreview,
  }),
  /**
   * Reads what can be read of a vault that does not open, into memory; `backup.restoreAsNew` makes a vault of it. The damaged
   * files stay as they are. The vault's own passphrase, or its words; `wrong-passphrase` and what goes with it as `vault.open`,
   * `invalid-input` for words as `vault.openWithWords`; `corrupt/database-missing`.
   */
  'backup.rescue': call({
    input: z.strictObject({ folder: PathToken, secret: BackupSecret }),
    output: RescuePreview,
  }),
  'backup.discardPreview': call({ input: z.strictObject({ previewId: PreviewId }), output: Nothing }),
  /** Into a new vault; it is not opened. Its own id, data key and words. */
  'backup.restoreAsNew': call({
    input: z.strictObject({ previewId: PreviewId, folder: PathToken, name: Name, passphrase: Passphrase }),
    output: z.strictObject({ words: RecoveryWords, rows: RowCounts }),
  }),
  /** Over the open vault, which is kept aside first; new id, data key and words; afterwards it is open. */
  'backup.restoreHere': call({
    input: z.strictObject({ previewId: PreviewId, passphrase: Passphrase }),
    output: z.strictObject({ words: RecoveryWords, rows: RowCounts, keptAside: z.string().max(4_096) }),
  }),
}

export const backupEvents = {
  'backup.changed': z.strictObject({ at: Instant }),
}
