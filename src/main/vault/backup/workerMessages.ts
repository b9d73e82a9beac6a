import type { Passphrase } from '#shared/contract/call.ts'
import type { RescuePreview, RowCounts } from '#shared/contract/backup.ts'
import type { Progress } from '#shared/contract/call.ts'
import type { Instant, Now, PlainDate } from '#shared/dates.ts'
import type { PlainError } from '#shared/errors.ts'
import type { VaultId } from '#shared/ids.ts'
import type { CircleCounts } from './circlesBeside.ts'
import type { PageReading } from '#vault/storage/readEveryPage.ts'
import type { Row } from '#vault/storage/rows.ts'
import type { Tombstone } from '#vault/storage/tombstones.ts'

/**
 * What is asked of the backup worker. It opens databases by itself, so what crosses is where they lie and the key:
 * a copy that is handed over (not shared) and wiped once the database is open.
 */
export type DatabasePlace = {
  readonly path: string
  readonly key: Uint8Array
  readonly salt: Uint8Array
}

export type AgeSecret = { readonly passphrase: Passphrase; readonly workFactor: number }

/** Makes a backup of a vault, proves it, and only then gives it its name. */
export type MakeJob = {
  readonly kind: 'make'
  readonly vault: DatabasePlace
  readonly vaultId: VaultId
  readonly madeAt: Instant
  readonly partial: string
  readonly path: string
  readonly secret: AgeSecret
}
export type Made = { readonly rows: RowCounts; readonly bytes: number; readonly fileHash: string }

/** Opens a backup and looks at all of it. */
export type CheckJob = { readonly kind: 'check'; readonly path: string; readonly passphrase: Passphrase }
export type Checked = {
  readonly vaultId: VaultId
  readonly vaultName: string
  readonly madeAt: Instant
  readonly rows: RowCounts
  readonly fileHash: string
}

/** Opens a backup and keeps what is in it in the worker's memory, to be filled into a vault later. */
export type PreviewJob = {
  readonly kind: 'preview'
  readonly path: string
  readonly passphrase: Passphrase
  readonly today: PlainDate
  /** The open vault, if there is one, to say what differs. */
  readonly present: DatabasePlace | null
}
export type Previewed = {
  readonly vaultId: VaultId
  readonly vaultName: string
  readonly madeAt: Instant
  readonly schemaVersion: number
  readonly circles: readonly CircleCounts[]
  readonly rows: RowCounts
  readonly imageBytes: number
  readonly difference: Difference | null
}
export type Difference = {
  readonly onlyHere: number
  readonly onlyThere: number
  readonly changed: number
  readonly staysGone: number
}

/** Reads what can be read of a damaged vault, and keeps it in the worker's memory like a preview. */
export type RescueJob = {
  readonly kind: 'rescue'
  readonly place: DatabasePlace
  readonly vaultId: VaultId
  /** What it is called where its own name cannot be read. */
  readonly vaultName: string
  readonly now: Now
}
export type Rescued = Previewed & Pick<RescuePreview, 'missing' | 'damagedPages' | 'newestBackup'>

/** Copies what a preview holds into an empty database of our own. */
export type FillJob = {
  readonly kind: 'fill'
  readonly into: DatabasePlace
  /** What was let go of in the vault that is restored over. */
  readonly tombstones: readonly Tombstone[]
  /** Rows of `outside_file` of that vault: the copies it knows of exist, whatever the backup says. */
  readonly outsideFiles: readonly Row[]
  readonly automatic: { readonly folder: string | null; readonly keepMonthly: boolean }
  readonly now: Now
}
export type Filled = { readonly rows: RowCounts }

/** Copies a vault's files into a new folder and proves the copy by reading it whole. */
export type KeepAsideJob = {
  readonly kind: 'keepAside'
  readonly folder: string
  readonly into: string
  readonly place: DatabasePlace
}

/** Reads every page of a vault that is open. */
export type ReadPagesJob = { readonly kind: 'readPages'; readonly place: DatabasePlace }

export type Job = MakeJob | CheckJob | PreviewJob | RescueJob | FillJob | KeepAsideJob | ReadPagesJob

export type Answers = {
  readonly make: Made
  readonly check: Checked
  readonly preview: Previewed
  readonly rescue: Rescued
  readonly fill: Filled
  readonly keepAside: null
  readonly readPages: PageReading
}

export type AnswerTo<J extends Job> = Answers[J['kind']]

/** What is handed to the worker when it starts: the number both sides see (stop.ts). */
export type WorkerStart = { readonly stopFlag: Int32Array<SharedArrayBuffer> }

/** One job at a time; each is answered by `done` or `failed`. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly value: Answers[Job['kind']] }
  | { readonly kind: 'failed'; readonly error: PlainError }
