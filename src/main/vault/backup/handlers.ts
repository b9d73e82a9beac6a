import { SubrosaError } from '#shared/errors.ts'
import { announceEverything } from '#vault/announceEverything.ts'
import type { Environment } from '#vault/environment.ts'
import { onlyWithNames, type CallTools, type Handlers } from '#vault/gate/registered.ts'
import { requireStrongPassphrase } from '#vault/keys/grade.ts'
import type { Policies } from '#vault/policies.ts'
import type { OpenRoom } from '#vault/room.ts'
import { addAuditEvent } from '#vault/storage/auditEvents.ts'
import {
  backupFileByHash,
  backupFileById,
  setBackupProven,
  setBackupState,
} from '#vault/storage/outsideFiles.ts'
import { isSessionGoingOn } from '#vault/storage/sessions.ts'
import { setAutomaticBackups, vaultSettings } from '#vault/storage/vault.ts'
import { requireNoDemo } from '#vault/vault/throwAway.ts'
import type { UndoShelf } from '#vault/undoShelf.ts'
import { createDoorkeeper } from '#vault/vault/doorkeeper.ts'
import { isAutomaticDue, makeAutomatic, renewWords } from './automatic.ts'
import { createBackup, type Protection } from './createBackup.ts'
import { createPreviews } from './previews.ts'
import { rescue } from './rescue.ts'
import { restoreAsNew, restoreHere } from './restore.ts'
import { passphraseOf } from './secrets.ts'
import { runInWorker } from './startWorker.ts'
import { backupStatus } from './status.ts'

type BackupCalls =
  | 'backup.status'
  | 'backup.create'
  | 'backup.setAutomatic'
  | 'backup.runAutomatic'
  | 'backup.replaceAutomatic'
  | 'backup.check'
  | 'backup.markDestroyed'
  | 'backup.preview'
  | 'backup.rescue'
  | 'backup.discardPreview'
  | 'backup.restoreAsNew'
  | 'backup.restoreHere'

export const backupHandlers = (
  { read, write, job, openJob, anywhere }: Policies,
  env: Environment,
  undo: UndoShelf,
) => {
  const doorkeeper = createDoorkeeper(env.clockMs)
  const previews = createPreviews((isHeld) => env.tellMain({ kind: 'preview-held', isHeld }))
  return {
    'backup.status': read((db, _input, { now }) => backupStatus(db, now.today)),

    'backup.create': job(async (room, { to, protection }, tools) => {
      const path = env.paths.resolve(to)
      return createBackup(
        env,
        room,
        { path, protection: await checkedProtection(protection), automatic: false },
        tools,
      )
    }),

    'backup.setAutomatic': job(async (room, { folder, keepMonthly }, tools) => {
      const { automatic: before } = vaultSettings(room.database.read)
      const path = folder === undefined ? before.folder : folder && env.paths.resolve(folder)
      room.database.transaction((db) =>
        setAutomaticBackups(db, { folder: path, keepMonthly }, tools.now.today),
      )
      env.announce('backup.changed', { at: tools.now.instant })
      if (folder !== undefined) await makeAutomatic(env, tools)
      return backupStatus(room.database.read, tools.now.today)
    }),

    'backup.runAutomatic': job(async (room, _input, tools) => {
      await makeAutomatic(env, tools)
      return backupStatus(room.database.read, tools.now.today)
    }),

    'backup.replaceAutomatic': job(async (room, _input, tools) => {
      await makeAutomatic(env, tools, 'replace')
      return backupStatus(room.database.read, tools.now.today)
    }),

    'backup.check': job(async (room, { file, secret }, tools) => {
      const path = env.paths.resolve(file)
      const checked = await runInWorker({ kind: 'check', path, passphrase: passphraseOf(secret) }, tools)
      const ours = backupFileByHash(room.database.read, checked.fileHash)
      if (ours !== undefined) {
        room.database.transaction((db) => setBackupProven(db, ours.id, tools.now.today))
        env.announce('backup.changed', { at: tools.now.instant })
      }
      const { madeAt, vaultName, rows } = checked
      return { madeAt, vaultName, rows, known: ours !== undefined }
    }),

    'backup.markDestroyed': write((db, { id }, { now, changed }) => {
      if (backupFileById(db, id) === undefined) throw new SubrosaError('not-found')
      setBackupState(db, id, 'destroyed', now.today)
      addAuditEvent(db, { action: 'file_destroyed', table: 'outside_file', counts: { outside_file: 1 } }, now)
      changed('backup.changed', { at: now.instant })
      return backupStatus(db, now.today)
    }),

    'backup.preview': openJob((room, { file, secret }, tools) =>
      previews.show(room, { path: env.paths.resolve(file), secret }, tools),
    ),

    'backup.rescue': openJob((_room, { folder, secret }, tools) =>
      rescue({ env, previews, doorkeeper }, env.paths.resolve(folder), secret, tools),
    ),

    'backup.discardPreview': anywhere((_nothing, { previewId }) => {
      previews.discard(previewId)
      return {}
    }),

    'backup.restoreAsNew': openJob(async (_room, { previewId, folder, name, passphrase }, tools) => {
      const preview = previews.require(previewId)
      const wanted = { folder: env.paths.resolve(folder), name, passphrase }
      const restored = await restoreAsNew(env, preview, wanted, tools)
      previews.discard(previewId)
      return restored
    }),

    'backup.restoreHere': onlyWithNames(
      job(async (room, { previewId, passphrase }, tools) => {
        requireNoDemo(room)
        const preview = previews.require(previewId)
        const restored = await restoreHere(env, room, preview, passphrase, tools)
        previews.discard(previewId)
        tellMain(env)
        // What was done before was done in another vault.
        undo.clear()
        announceEverything(env.announce, tools.now)
        env.announce('vault.changed', { at: tools.now.instant })
        env.announce('backup.changed', { at: tools.now.instant })
        void automaticBackup(env).run()
        return restored
      }),
    ),
  } satisfies Pick<Handlers, BackupCalls>
}

/** What leaves this computer must be as hard to guess as what stays on it. */
const checkedProtection = async (protection: Protection): Promise<Protection> => {
  if (protection.kind === 'words') return protection
  await requireStrongPassphrase(protection.passphrase)
  return protection
}

/** Main knows a vault by its name and how it wants to be locked: another one is open now. */
const tellMain = ({ room, now, tellMain: tell }: Environment): void => {
  const { folder, database } = room.require()
  const { name, locking } = vaultSettings(database.read)
  tell({ kind: 'opened', name, folder, locking })
  tell({ kind: 'session-running', running: isSessionGoingOn(database.read, now().today) })
}

/** Automatic backups beside the calls; each waits its turn among the jobs, and a lock cancels it. */
export const automaticBackup = (env: Environment) => ({
  /** After a vault has opened: when this day has none yet. */
  runIfDue: (): Promise<void> =>
    env.background(async (tools) => {
      if (isAutomaticDue(env.room.require(), tools)) await makeAutomatic(env, tools)
    }),
  /** After a session was closed. */
  run: (): Promise<void> => env.background((tools) => makeAutomatic(env, tools)),
  /** After a new passphrase: the copy of the file of words must not go on opening by the one before. */
  renewWordsFile: (room: OpenRoom, old: Uint8Array, tools: CallTools): void =>
    renewWords(env, room, old, tools),
  /** Inside a job that has changed key or words: its answer waits for the backup that the new words open. */
  withinJob: (tools: CallTools): Promise<void> => makeAutomatic(env, tools),
})
