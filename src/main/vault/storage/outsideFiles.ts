import type { KnownBackup } from '#shared/contract/backup.ts'
import type { ErasurePreview } from '#shared/contract/erase.ts'
import type { PlainDate } from '#shared/dates.ts'
import { addDays } from '#shared/domain/calendar.ts'
import type { OutsideFileId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { add } from './rows.ts'
import { asJson, newId, newLife } from './stamps.ts'

/** A backup is asked about after half a year, so that purged text does not live on in old copies (domain.md 11). */
export const backupExpiresDays = 180

/** A backup this vault knows of. */
export type BackupFile = {
  readonly id: OutsideFileId
  readonly label: string | null
  readonly shownPath: string | null
  readonly bytes: number
  readonly automatic: boolean
  readonly opensWith: KnownBackup['opensWith']
  /** Which set of recovery words opens it, from 1; null when a passphrase does. */
  readonly wordsNumber: number | null
  readonly madeOn: PlainDate
  readonly provenOn: PlainDate | null
  readonly state: KnownBackup['state']
  readonly fileHash: string
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>
}

type Stored = Omit<BackupFile, 'automatic' | 'rows'> & {
  readonly automatic: number
  readonly summary: string
}

const backups = `SELECT id, place_label AS label, shown_path AS shownPath, bytes, automatic, opens_with AS opensWith,
    words_number AS wordsNumber, made_on AS madeOn, proven_on AS provenOn, state, file_hash AS fileHash, summary
  FROM outside_file WHERE kind = 'backup' AND direction = 'out' AND trashed_on IS NULL`

const asBackup = ({ summary, automatic, ...row }: Stored): BackupFile => ({
  ...row,
  automatic: automatic === 1,
  // Written by `addBackupFile` only; the schema holds it to JSON.
  rows: JSON.parse(summary) as Record<string, number>,
})

/** Newest first, destroyed ones included; of one day in no order that means anything. */
export const backupFiles = (db: ReadDb): BackupFile[] =>
  db.all<Stored>(`${backups} ORDER BY made_on DESC, id`).map(asBackup)

export const backupFileById = (db: ReadDb, id: OutsideFileId): BackupFile | undefined => {
  const row = db.get<Stored>(`${backups} AND id = $id`, { id })
  return row === undefined ? undefined : asBackup(row)
}

/** As many as the contract carries. */
const mostCopies = 2_000

/** Backups made since a day that are not known to be destroyed; newest first. */
export const copiesSince = (db: ReadDb, since: PlainDate): ErasurePreview['copies'] =>
  backupFiles(db)
    .filter(({ state, madeOn }) => state !== 'destroyed' && madeOn >= since)
    .slice(0, mostCopies)
    .map(({ label, shownPath, automatic, madeOn }) => ({
      label: label ?? shownPath ?? '',
      automatic,
      madeOn,
    }))

/** The backup whose bytes have this hash, wherever it lies now. */
export const backupFileByHash = (db: ReadDb, fileHash: string): BackupFile | undefined => {
  const row = db.get<Stored>(`${backups} AND file_hash = $fileHash`, { fileHash })
  return row === undefined ? undefined : asBackup(row)
}

/** Notes a backup; it is `verified` when it has been proven, `made` before. */
export const addBackupFile = (
  db: WriteDb,
  file: Omit<BackupFile, 'id' | 'state'> & { readonly id?: OutsideFileId },
  today: PlainDate,
): OutsideFileId => {
  const id = file.id ?? newId<OutsideFileId>()
  add(db, 'outside_file', {
    id,
    ...newLife(today, null),
    kind: 'backup',
    direction: 'out',
    packet_kind: null,
    circle_id: null,
    for_person_id: null,
    aliased: 0,
    summary: asJson(file.rows),
    place_label: file.label,
    file_hash: file.fileHash,
    made_on: file.madeOn,
    expires_on: addDays(file.madeOn, backupExpiresDays),
    state: file.provenOn === null ? 'made' : 'verified',
    shown_path: file.shownPath,
    bytes: file.bytes,
    automatic: file.automatic ? 1 : 0,
    opens_with: file.opensWith,
    words_number: file.wordsNumber,
    proven_on: file.provenOn,
    handed_over_on: null,
  })
  return id
}

/** Read back whole on this day: verified, unless it is on its way out already. */
export const setBackupProven = (db: WriteDb, id: OutsideFileId, on: PlainDate): void => {
  db.run(
    `UPDATE outside_file SET proven_on = $on, state = CASE state WHEN 'made' THEN 'verified' ELSE state END,
       rev = rev + 1, updated_on = $on WHERE id = $id`,
    { id, on },
  )
}

export const setBackupState = (
  db: WriteDb,
  id: OutsideFileId,
  state: BackupFile['state'],
  today: PlainDate,
): void => {
  db.run('UPDATE outside_file SET state = $state, rev = rev + 1, updated_on = $today WHERE id = $id', {
    id,
    state,
    today,
  })
}

/** The day a backup was last read back and found whole, among those that still lie somewhere. */
export const lastProvenOn = (db: ReadDb): PlainDate | null =>
  db.get<{ day: PlainDate | null }>(
    `SELECT max(proven_on) AS day FROM outside_file
     WHERE kind = 'backup' AND direction = 'out' AND state <> 'destroyed' AND trashed_on IS NULL`,
  )?.day ?? null

/** Whether any backup still lies somewhere, as far as the vault knows. */
export const hasBackups = (db: ReadDb): boolean =>
  db.get(
    `SELECT 1 FROM outside_file
     WHERE kind = 'backup' AND direction = 'out' AND state <> 'destroyed' AND trashed_on IS NULL LIMIT 1`,
  ) !== undefined
