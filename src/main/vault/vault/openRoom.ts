import { existsSync, statSync } from 'node:fs'
import { SubrosaError } from '#shared/errors.ts'
import { lookAtFirstPage, mendSalt } from '#vault/keys/databaseFile.ts'
import { wipe, type DataKey } from '#vault/keys/dataKey.ts'
import type { Header } from '#vault/keys/headerFormat.ts'
import { mendHeaders, readHeaders, usableHeaders, type ReadHeader } from '#vault/keys/headerFile.ts'
import { fromBase64 } from '#vault/keys/keyslot.ts'
import type { OpenRoom } from '#vault/room.ts'
import type { VaultDatabase } from '#vault/storage/database.ts'
import { takeFolderLock, type FolderLock } from '#vault/storage/folderLock.ts'
import { openMigrated } from '#vault/storage/openMigrated.ts'
import { hasLostFrames } from '#vault/storage/writeAheadLog.ts'
import { requireQuicklyWhole } from '#vault/storage/wholeness.ts'
import { discardUnfinishedAside } from './keptAside.ts'
import { discardNext, finishSwitch, removeFiles } from './switchVault.ts'
import { contentOf, databasePath, withLogs } from './vaultFolder.ts'

export type Candidates = readonly [ReadHeader, ...ReadHeader[]]

/**
 * The headers of a vault's folder worth trying.
 * @throws `not-found/no-vault-here`, `not-found/folder-gone`, `corrupt/header-damaged`, `corrupt/key-parameters`,
 *   `too-new/vault-too-new`; nothing is changed
 */
export const headersOf = (folder: string): Candidates => {
  const content = contentOf(folder)
  if (content === 'missing') throw new SubrosaError('not-found', { reason: 'folder-gone' })
  if (content !== 'vault') throw new SubrosaError('not-found', { reason: 'no-vault-here' })
  const headers = readHeaders(folder)
  if (headers === null) throw new SubrosaError('corrupt', { reason: 'header-damaged' })
  return usableHeaders(headers)
}

export type Unlocked = { readonly header: Header; readonly fromSpare: boolean; readonly dataKey: DataKey }

/**
 * Tries the first header, and the spare when the first turns out to be damaged although its checksum fits. A wrong
 * secret is an answer: nothing else is tried after it.
 */
export const unlockFirstUsable = async <T extends { readonly dataKey: DataKey }>(
  candidates: readonly ReadHeader[],
  unlock: (header: Header) => T | Promise<T>,
): Promise<T & Unlocked> => {
  const [candidate, ...others] = candidates
  if (candidate === undefined) throw new SubrosaError('corrupt', { reason: 'header-damaged' })
  try {
    return { ...(await unlock(candidate.header)), ...candidate }
  } catch (error) {
    const isDamaged = error instanceof SubrosaError && error.code === 'corrupt'
    if (!isDamaged || others.length === 0) throw error
    return unlockFirstUsable(others, unlock)
  }
}

/**
 * Takes the folder, unlocks and opens: what every way in has in common. On failure the folder is let go of, the key
 * wiped, and nothing in the folder has changed.
 * @param unlock finds the data key; it may ask the lock for earlier tries
 */
export const enterFolder = async <U extends Unlocked>(
  folder: string,
  unlock: (candidates: Candidates, folderLock: FolderLock) => Promise<U>,
): Promise<{ readonly room: OpenRoom; readonly unlocked: U }> => {
  const candidates = headersOf(folder)
  const folderLock = takeFolderLock(folder)
  try {
    const unlocked = await unlock(candidates, folderLock)
    try {
      return { room: openRoom(folder, unlocked, folderLock), unlocked }
    } catch (error) {
      wipe(unlocked.dataKey)
      throw error
    }
  } catch (error) {
    folderLock[Symbol.dispose]()
    throw error
  }
}

/** Opens the database under an unlocked header, then tidies what damage or a crash has left. */
const openRoom = (folder: string, unlocked: Unlocked, folderLock: FolderLock): OpenRoom => {
  const { header, dataKey, fromSpare } = unlocked
  const salt = fromBase64(header.databaseSalt)
  finishSwitch(folder, header)
  const hasLost = hasLostFrames(`${databasePath(folder)}-wal`)
  const database = openDatabaseOf(folder, dataKey, salt)
  try {
    mendHeaders(folder, header)
    discardNext(folder)
    discardUnfinishedAside(folder)
  } catch (error) {
    database.close()
    throw error
  }
  return {
    folder,
    vaultId: header.vaultId,
    dataKey,
    salt,
    database,
    folderLock,
    mendedHeader: fromSpare,
    hasLostFrames: hasLost,
    damage: { pages: 0 },
  }
}

/**
 * @throws `corrupt/database-damaged`, `too-new/database-too-new` (both leave the file as it is), `disk-full`,
 *   `read-only`
 */
const openDatabaseOf = (folder: string, key: DataKey, salt: Uint8Array): VaultDatabase => {
  const path = databasePath(folder)
  const page = lookAtFirstPage(path, key, salt)
  // With a write-ahead log the first page may be there, newer than in the file, and SQLite finds it.
  const hasLog = (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
  if (page === 'missing') throw new SubrosaError('corrupt', { reason: 'database-missing' })
  if (page === 'damaged' && !hasLog) {
    throw new SubrosaError('corrupt', { reason: 'database-damaged' })
  }
  if (page === 'salt-differs') mendSalt(path, salt)
  const before = withLogs(path).filter((file) => existsSync(file))
  try {
    const database = openMigrated({ path, key, salt })
    try {
      requireQuicklyWhole(database.read)
      return database
    } catch (error) {
      database.close()
      throw error
    }
  } catch (error) {
    // A handle that only read cannot take its empty log away again.
    removeFiles(withLogs(path).filter((file) => !before.includes(file)))
    throw error
  }
}
