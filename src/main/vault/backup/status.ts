import type { BackupStatus, KnownBackup } from '#shared/contract/backup.ts'
import type { PlainDate } from '#shared/dates.ts'
import { daysBetween } from '#shared/domain/calendar.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { backupExpiresDays, backupFiles, lastProvenOn, type BackupFile } from '#vault/storage/outsideFiles.ts'
import { vaultSettings } from '#vault/storage/vault.ts'
import { copiedElsewhere } from '#vault/vault/copiedElsewhere.ts'

/** As many as the contract carries. */
const mostListed = 2_000

/** What is known of backups on this day: those that still lie somewhere first, newest first. */
export const backupStatus = (db: ReadDb, today: PlainDate): BackupStatus => {
  const { automatic } = vaultSettings(db)
  const files = backupFiles(db)
  const listed = [
    ...files.filter((file) => file.state !== 'destroyed'),
    ...files.filter((file) => file.state === 'destroyed'),
  ]
  return {
    lastProvenOn: lastProvenOn(db),
    automaticFolder: automatic.folder,
    automaticFolderCopied: automatic.folder === null ? null : copiedElsewhere(automatic.folder),
    keepMonthly: automatic.keepMonthly,
    lastTrouble: automatic.trouble,
    known: listed.slice(0, mostListed).map((file) => asKnown(file, today)),
  }
}

const asKnown = (file: BackupFile, today: PlainDate): KnownBackup => ({
  id: file.id,
  label: file.label ?? file.shownPath ?? '',
  automatic: file.automatic,
  madeOn: file.madeOn,
  provenOn: file.provenOn,
  state: isExpired(file, today) ? 'expired' : file.state,
  opensWith: file.opensWith,
})

/** Rotation looks after automatic ones; of others the app asks after half a year. */
const isExpired = (file: BackupFile, today: PlainDate): boolean =>
  !file.automatic && file.state !== 'destroyed' && daysBetween(file.madeOn, today) >= backupExpiresDays
