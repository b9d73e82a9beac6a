import { createHash } from 'node:crypto'
import { createReadStream, existsSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BackupStatus } from '#shared/contract/backup.ts'
import { backupsToLetGo } from '#shared/domain/backupRotation.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { OutsideFileId } from '#shared/ids.ts'
import type { Environment } from '#vault/environment.ts'
import type { CallTools } from '#vault/gate/registered.ts'
import type { OpenRoom } from '#vault/room.ts'
import { backupFiles, setBackupState, type BackupFile } from '#vault/storage/outsideFiles.ts'
import { asSubrosaError } from '#vault/storage/sqliteErrors.ts'
import { setAutomaticTrouble, vaultSettings } from '#vault/storage/vault.ts'
import { createBackup } from './createBackup.ts'
import { freeBackupName } from './fileNames.ts'
import { copyWordsFile, removeOldWordsFiles, replaceWordsFile } from './wordsFiles.ts'

/**
 * Makes an automatic backup if a folder is set: the words file beside it, the backup proven, then older ones let go of.
 * What goes wrong is written down in the vault (`lastTrouble`), not thrown.
 * @param older `replace` lets all older ones go, because they hold what was erased
 * @throws `cancelled`, `locked`: then nobody is there to be told
 */
export const makeAutomatic = async (
  env: Environment,
  tools: CallTools,
  older: 'rotate' | 'replace' = 'rotate',
): Promise<void> => {
  const room = env.room.require()
  const { folder, keepMonthly } = vaultSettings(room.database.read).automatic
  if (folder === null) return
  try {
    requireFolder(folder)
    copyWordsFile(room, folder)
    const path = join(folder, freeBackupName(folder, tools.now.today))
    const wanted = { path, protection: { kind: 'words' }, automatic: true } as const
    const { id } = await createBackup(env, room, wanted, tools)
    await letGoOfOlder(room, folder, { newestId: id, keepMonthly, older }, tools)
    removeOldWordsFiles(room, folder)
    noteTrouble(env, room, 'none', tools)
  } catch (error) {
    const ours = asSubrosaError(error)
    if (ours.code === 'cancelled' || ours.code === 'locked') throw ours
    noteTrouble(env, room, troubleOf(ours), tools)
  }
}

/**
 * After a new passphrase: the copy of the file of words beside the automatic backups opens by it too, at once. What goes
 * wrong is written down as at a backup; the next one puts the new file there.
 */
export const renewWords = (env: Environment, room: OpenRoom, old: Uint8Array, tools: CallTools): void => {
  const { folder } = vaultSettings(room.database.read).automatic
  if (folder === null) return
  try {
    requireFolder(folder)
    replaceWordsFile(room, folder, old)
  } catch (error) {
    noteTrouble(env, room, troubleOf(asSubrosaError(error)), tools)
  }
}

/** Whether this day has no automatic backup yet. */
export const isAutomaticDue = (room: OpenRoom, { now }: Pick<CallTools, 'now'>): boolean => {
  if (vaultSettings(room.database.read).automatic.folder === null) return false
  return !backupFiles(room.database.read).some(
    (file) => file.automatic && file.state !== 'destroyed' && file.madeOn === now.today,
  )
}

const requireFolder = (folder: string): void => {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new SubrosaError('not-found', { reason: 'folder-gone' })
  }
}

const troubleOf = ({ code, reason }: SubrosaError): BackupStatus['lastTrouble'] => {
  if (code === 'not-found') return 'folder-gone'
  if (code === 'disk-full') return 'no-space'
  if (code === 'read-only') return 'no-permission'
  return reason === 'not-proven' ? 'not-proven' : 'other'
}

const noteTrouble = (
  env: Environment,
  room: OpenRoom,
  trouble: BackupStatus['lastTrouble'],
  { now }: CallTools,
): void => {
  if (env.room.current() !== room) throw new SubrosaError('locked', { reason: 'locked-meanwhile' })
  if (vaultSettings(room.database.read).automatic.trouble === trouble) return
  room.database.transaction((db) => setAutomaticTrouble(db, trouble, now.today))
  env.announce('backup.changed', { at: now.instant })
}

/** Deletes what the rotation no longer keeps, after the newest was proven; only files that are still the ones we wrote. */
const letGoOfOlder = async (
  room: OpenRoom,
  folder: string,
  {
    newestId,
    keepMonthly,
    older,
  }: {
    readonly newestId: OutsideFileId
    readonly keepMonthly: boolean
    readonly older: 'rotate' | 'replace'
  },
  tools: CallTools,
): Promise<void> => {
  const here = backupFiles(room.database.read).filter((file) => file.automatic && liesIn(file, folder))
  const rotating = here.map(({ id, madeOn, provenOn }) => ({ id, madeOn, isProven: provenOn !== null }))
  const others = rotating.map(({ id }) => id).filter((id) => id !== newestId)
  const goes = new Set(older === 'replace' ? others : backupsToLetGo(rotating, newestId, { keepMonthly }))
  for (const file of here.filter(({ id }) => goes.has(id))) {
    if (!(await deleteIfOurs(file))) continue
    if (tools.signal.aborted) throw new SubrosaError('cancelled')
    room.database.transaction((db) => setBackupState(db, file.id, 'destroyed', tools.now.today))
  }
}

const liesIn = (file: BackupFile, folder: string): boolean =>
  file.state !== 'destroyed' && file.shownPath !== null && dirname(file.shownPath) === folder

/** @returns whether the file is gone; one that has other bytes than we wrote is left alone */
const deleteIfOurs = async ({ shownPath, fileHash, bytes }: BackupFile): Promise<boolean> => {
  if (shownPath === null) return false
  if (!existsSync(shownPath)) return true
  if (statSync(shownPath).size !== bytes || (await hashOf(shownPath)) !== fileHash) return false
  rmSync(shownPath)
  return true
}

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
  return hash.digest('hex')
}
