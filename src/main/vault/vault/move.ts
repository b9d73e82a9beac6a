import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { SubrosaError, throwIfCancelled } from '#shared/errors.ts'
import { readHeader, mendHeaders } from '#vault/keys/headerFile.ts'
import { requireAuthentic } from '#vault/keys/header.ts'
import type { OpenRoom, Room } from '#vault/room.ts'
import { emptyLog } from '#vault/storage/copying.ts'
import { openDatabase } from '#vault/storage/database.ts'
import { syncFolder } from '#vault/storage/durableFile.ts'
import { takeFolderLock, type FolderLock } from '#vault/storage/folderLock.ts'
import { asSubrosaError } from '#vault/storage/sqliteErrors.ts'
import { requireWhole } from '#vault/storage/wholeness.ts'
import type { LongWork } from './buildNext.ts'
import { prepareFolder, removeFolderIfEmpty, removeVaultFiles } from './freshFolder.ts'
import { databasePath } from './vaultFolder.ts'

/**
 * Moves an open vault: copies it, proves the copy by opening it and reading it whole, goes on in the copy, and removes
 * the old files last. Writes of calls wait meanwhile. Until the old files go, a failure leaves everything as it was.
 * @throws `conflict/folder-not-empty` (also for a folder inside the old one), `cancelled`, `disk-full`, `read-only`,
 *   `corrupt/database-damaged` when the copy could not be proven
 */
export const moveVault = async (
  room: Room,
  old: OpenRoom,
  folder: string,
  work: LongWork,
): Promise<OpenRoom> => {
  if (!relative(resolve(old.folder), resolve(folder)).startsWith('..')) {
    throw new SubrosaError('conflict', { reason: 'folder-not-empty' })
  }
  using _paused = room.pauseWrites()
  const fresh = prepareFolder(folder)
  let folderLock: FolderLock | null = null
  try {
    folderLock = takeFolderLock(folder)
    emptyLog(old.database)
    await copyInPieces(databasePath(old.folder), databasePath(folder), work)
    const header = readHeader(old.folder)
    mendHeaders(folder, header)
    syncFolder(folder)
    work.progress({ phase: 'proving', done: 0, total: 1 })
    const moved = { ...old, folder, folderLock }
    proveCopy(moved)
    throwIfCancelled(work.signal)
    work.progress({ phase: 'finishing', done: 0, total: 1 })
    // From here to the end nothing waits: calls see the old place, then the new one.
    const database = openDatabase({ ...placeOf(moved), mode: 'read-write' })
    const movedRoom: OpenRoom = { ...moved, database }
    room.set(movedRoom)
  } catch (error) {
    folderLock?.[Symbol.dispose]()
    fresh.undo()
    throw error
  }
  leave(old)
  return room.require()
}

const placeOf = ({ folder, dataKey, salt }: OpenRoom) => ({ path: databasePath(folder), key: dataKey, salt })

/** The data key goes on in the new place, so it is not wiped. */
const leave = (old: OpenRoom): void => {
  old.database.close()
  old.folderLock[Symbol.dispose]()
  removeVaultFiles(old.folder)
  removeFolderIfEmpty(old.folder)
}

const proveCopy = (moved: OpenRoom): void => {
  const header = readHeader(moved.folder)
  requireAuthentic(header, moved.dataKey)
  using database = openDatabase({ ...placeOf(moved), mode: 'read-write' })
  requireWhole(database.read)
}

const pieceBytes = 4 * 2 ** 20

/**
 * The old file is open in this process, and on POSIX closing it here drops SQLite's locks on it. That is safe only
 * because the folder lock keeps every other program out and our own writes wait.
 */
const copyInPieces = async (from: string, to: string, { signal, progress }: LongWork): Promise<void> => {
  try {
    const source = openSync(from, 'r')
    const target = openSync(to, 'wx', 0o600)
    try {
      const total = fstatSync(source).size
      const piece = new Uint8Array(pieceBytes)
      for (let done = 0; done < total;) {
        const read = readSync(source, piece, 0, pieceBytes, done)
        for (let at = 0; at < read;) at += writeSync(target, piece, at, read - at)
        done += read
        progress({ phase: 'copying', done, total })
        await setImmediate()
        throwIfCancelled(signal)
      }
      fsyncSync(target)
    } finally {
      closeSync(source)
      closeSync(target)
    }
  } catch (error) {
    throw asSubrosaError(error)
  }
}
