import { existsSync, rmSync, statSync, statfsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Passphrase } from '#shared/contract/call.ts'
import type { RowCounts } from '#shared/contract/backup.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { VaultId } from '#shared/ids.ts'
import type { Environment } from '#vault/environment.ts'
import type { CallTools } from '#vault/gate/registered.ts'
import type { OpenRoom } from '#vault/room.ts'
import { emptyLog } from '#vault/storage/copying.ts'
import { outsideFileRows } from '#vault/storage/outsideFileCopies.ts'
import { asSubrosaError } from '#vault/storage/sqliteErrors.ts'
import { newId } from '#vault/storage/stamps.ts'
import { allTombstones } from '#vault/storage/tombstones.ts'
import { vaultSettings } from '#vault/storage/vault.ts'
import { closeRoom } from '#vault/vault/closeRoom.ts'
import { folderToKeepAside } from '#vault/vault/keptAside.ts'
import { makeVault } from '#vault/vault/makeVault.ts'
import { replaceVault } from '#vault/vault/rekey.ts'
import { databasePath } from '#vault/vault/vaultFolder.ts'
import type { HeldPreview } from './previews.ts'
import { placeOf, placeOfRoom, runInWorker } from './startWorker.ts'
import type { DatabasePlace, FillJob } from './workerMessages.ts'

export type Restored = { readonly words: string[]; readonly rows: RowCounts }

/** What the present vault has to say about what comes back. */
type Present = Pick<FillJob, 'tombstones' | 'outsideFiles' | 'automatic'>

const nothingPresent: Present = {
  tombstones: [],
  outsideFiles: [],
  automatic: { folder: null, keepMonthly: false },
}

/** Gives `makeVault` and `replaceVault` the rows of a preview, and remembers how many there were. */
const filling = (preview: HeldPreview, present: Present, tools: CallTools) => {
  const counted: { rows: RowCounts } = { rows: {} }
  const fill = async (fresh: DatabasePlace): Promise<void> => {
    const job: FillJob = { kind: 'fill', into: placeOf(fresh), ...present, now: tools.now }
    counted.rows = (await preview.worker.run(job, tools)).rows
  }
  return { fill, counted }
}

/**
 * Restores into a new vault, which is closed again: its own id, data key and words. What the open vault has let go of
 * stays gone if it is the same vault. On failure nothing is left.
 * @throws as `makeVault`; `disk-full/no-space` before anything is written
 */
export const restoreAsNew = async (
  env: Environment,
  preview: HeldPreview,
  wanted: { readonly folder: string; readonly name: string; readonly passphrase: Passphrase },
  tools: CallTools,
): Promise<Restored> => {
  requireSpace(wanted.folder, preview.imageBytes * vaultPerImage)
  const open = env.room.current()
  const isSame = open !== null && open.vaultId === preview.vaultId
  const present = isSame
    ? { ...nothingPresent, tombstones: allTombstones(open.database.read) }
    : nothingPresent
  const { fill, counted } = filling(preview, present, tools)
  const { room, words } = await makeVault({ ...wanted, ...tools, argon2TargetMs: env.argon2TargetMs, fill })
  closeRoom(room)
  return { words: [...words], rows: counted.rows }
}

/**
 * Restores over the open vault: that one is copied into a folder beside first, and the copy proven. Then the new one is
 * made under its own id, key and words, and put into its place in a way that leaves one of the two whatever happens.
 * @throws as `replaceVault`; `disk-full/no-space` before anything is written; `corrupt/not-proven` for the copy
 */
export const restoreHere = async (
  env: Environment,
  room: OpenRoom,
  preview: HeldPreview,
  passphrase: Passphrase,
  tools: CallTools,
): Promise<Restored & { readonly keptAside: string }> => {
  const databaseBytes = statSync(databasePath(room.folder)).size
  requireSpace(dirname(room.folder), databaseBytes + preview.imageBytes * vaultPerImage)
  // Nothing may be written that would be neither in the copy nor in the new vault.
  using _paused = env.room.pauseWrites()
  const into = folderToKeepAside(room.folder, tools.now.today)
  await copyAside(room, into, tools)
  try {
    const { read } = room.database
    const present: Present = {
      tombstones: allTombstones(read),
      outsideFiles: outsideFileRows(read),
      automatic: vaultSettings(read).automatic,
    }
    const { fill, counted } = filling(preview, present, tools)
    const { words } = await replaceVault(env, room, { passphrase, fill, vaultId: newId<VaultId>() }, tools)
    return { words: [...words], rows: counted.rows, keptAside: into }
  } catch (error) {
    // The vault that was open is still the one in force: then its copy is not needed.
    if (env.room.current()?.vaultId === room.vaultId) rmSync(into, { recursive: true, force: true })
    throw asSubrosaError(error)
  }
}

const copyAside = async (room: OpenRoom, into: string, tools: CallTools): Promise<void> => {
  // What lies in the write-ahead log would otherwise be missing from the copied file.
  emptyLog(room.database)
  await runInWorker({ kind: 'keepAside', folder: room.folder, into, place: placeOfRoom(room) }, tools)
}

/** Our own schema has indexes, and the write-ahead log holds what has not been brought over yet. */
const vaultPerImage = 3
const spareBytes = 8 * 1024 * 1024

/** @throws `disk-full/no-space` when the disk of a folder (or of its parent, if it is yet to be made) has less */
const requireSpace = (folder: string, bytes: number): void => {
  try {
    const { bavail, bsize } = statfsSync(nearestFolder(resolve(folder)))
    if (bavail * bsize < bytes + spareBytes) throw new SubrosaError('disk-full', { reason: 'no-space' })
  } catch (error) {
    throw asSubrosaError(error)
  }
}

const nearestFolder = (folder: string): string =>
  existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder))
