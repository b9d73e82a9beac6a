import { rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Passphrase } from '#shared/contract/call.ts'
import type { BackupReceipt } from '#shared/contract/backup.ts'
import type { Now } from '#shared/dates.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CallTools } from '#vault/gate/registered.ts'
import { backupPassphrase } from '#vault/keys/recoveryWords.ts'
import type { Environment } from '#vault/environment.ts'
import type { OpenRoom } from '#vault/room.ts'
import { addBackupFile, backupFiles, setBackupState } from '#vault/storage/outsideFiles.ts'
import { asSubrosaError } from '#vault/storage/sqliteErrors.ts'
import { currentWords, wordsFile } from '#vault/vault/words.ts'
import { partialPath, sweepPartials } from './fileNames.ts'
import { chosenWorkFactor, wordsWorkFactor } from './limits.ts'
import { placeOfRoom, runInWorker } from './startWorker.ts'
import type { AgeSecret, Made } from './workerMessages.ts'

/** What a backup is to open with. */
export type Protection =
  { readonly kind: 'passphrase'; readonly passphrase: Passphrase } | { readonly kind: 'words' }

export type BackupWanted = {
  readonly path: string
  readonly protection: Protection
  readonly automatic: boolean
}

/**
 * Makes a backup at a path, proves it and notes it in the vault. Whatever happens, no unfinished file stays.
 * @throws `disk-full`, `read-only`, `not-found/folder-gone`, `corrupt/not-proven`, `cancelled`
 */
export const createBackup = async (
  env: Environment,
  room: OpenRoom,
  wanted: BackupWanted,
  tools: CallTools,
): Promise<BackupReceipt> => {
  const partial = partialPath(wanted.path)
  tools.progress({ phase: 'preparing', done: 0, total: 1 })
  try {
    sweepPartials(dirname(wanted.path), Date.parse(tools.now.instant))
    rmSync(partial, { force: true })
    const made = await runInWorker(
      {
        kind: 'make',
        vault: placeOfRoom(room),
        vaultId: room.vaultId,
        madeAt: tools.now.instant,
        partial,
        path: wanted.path,
        secret: ageSecret(room, wanted.protection),
      },
      tools,
    )
    return note(env, room, wanted, made, tools.now)
  } catch (error) {
    throw asSubrosaError(error)
  } finally {
    removeUnfinished(partial)
  }
}

const ageSecret = (room: OpenRoom, protection: Protection): AgeSecret =>
  protection.kind === 'words'
    ? { passphrase: backupPassphrase(currentWords(room)), workFactor: wordsWorkFactor }
    : { passphrase: protection.passphrase, workFactor: chosenWorkFactor }

const note = (
  env: Environment,
  room: OpenRoom,
  { path, protection, automatic }: BackupWanted,
  made: Made,
  { today, instant }: Now,
): BackupReceipt => {
  if (env.room.current() !== room) throw new SubrosaError('locked', { reason: 'locked-meanwhile' })
  const id = room.database.transaction((db) => {
    // What lay there before has been replaced.
    for (const file of backupFiles(db)) {
      if (file.shownPath === path && file.state !== 'destroyed')
        setBackupState(db, file.id, 'destroyed', today)
    }
    return addBackupFile(
      db,
      {
        label: basename(path),
        shownPath: path,
        bytes: made.bytes,
        automatic,
        opensWith: protection.kind,
        wordsNumber: protection.kind === 'words' ? wordsFile(room).number : null,
        madeOn: today,
        provenOn: today,
        fileHash: made.fileHash,
        rows: made.rows,
      },
      today,
    )
  })
  env.announce('backup.changed', { at: instant })
  return { id, shownPath: path, bytes: made.bytes, madeOn: today, provenOn: today, rows: made.rows }
}

/** After a success there is none. What cannot be removed now is swept before the next backup. */
const removeUnfinished = (partial: string): void => {
  try {
    rmSync(partial, { force: true })
  } catch {
    // The disk is gone or read-only: the file is as partial as its name says, and the first error is the one to tell.
  }
}
