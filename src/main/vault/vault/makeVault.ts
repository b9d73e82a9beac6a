import type { Passphrase } from '#shared/contract/call.ts'
import type { RetentionPreset } from '#shared/contract/vault.ts'
import type { Now } from '#shared/dates.ts'
import type { VaultId } from '#shared/ids.ts'
import { requireStrongPassphrase } from '#vault/keys/grade.ts'
import { tuneArgon2 } from '#vault/keys/tuneArgon2.ts'
import type { OpenRoom } from '#vault/room.ts'
import { openDatabase } from '#vault/storage/database.ts'
import { takeFolderLock, type FolderLock } from '#vault/storage/folderLock.ts'
import { openMigrated } from '#vault/storage/openMigrated.ts'
import { newId } from '#vault/storage/stamps.ts'
import { foundVault } from '#vault/storage/vault.ts'
import { buildNext, type Fill, type LongWork } from './buildNext.ts'
import { prepareFolder } from './freshFolder.ts'
import { switchToNext } from './switchVault.ts'
import { databasePath } from './vaultFolder.ts'

type FirstRows = {
  readonly myName: string
  readonly preset: RetentionPreset
  readonly language: string
}

export type VaultToMake = LongWork & {
  /** Missing or empty. */
  readonly folder: string
  readonly name: string
  readonly passphrase: Passphrase
  readonly now: Now
  readonly argon2TargetMs: number
} & (FirstRows | { readonly fill: Fill })

/**
 * Makes a vault and opens it: with its first rows, or with those of a backup (`fill`). A creation that is cancelled or
 * fails leaves nothing behind, the folder included if it was not there before.
 * @throws `invalid-input/weak-passphrase`, `conflict/folder-not-empty`, `cancelled`, `disk-full`, `read-only`
 */
export const makeVault = async (
  wanted: VaultToMake,
): Promise<{ readonly room: OpenRoom; readonly words: readonly string[] }> => {
  const { folder, name, passphrase, now, argon2TargetMs, signal, progress } = wanted
  await requireStrongPassphrase(passphrase, 'fill' in wanted ? [name] : [name, wanted.myName])
  const vaultId = newId<VaultId>()
  const fresh = prepareFolder(folder)
  let folderLock: FolderLock | null = null
  try {
    folderLock = takeFolderLock(folder)
    progress({ phase: 'preparing', done: 0, total: 1 })
    const argon2id = await tuneArgon2(argon2TargetMs, signal)
    const fill = 'fill' in wanted ? wanted.fill : firstRows(wanted, { vaultId, name }, now)
    const { header, dataKey, salt, words } = await buildNext(
      { folder, vaultId, name, passphrase, argon2id, wordsNumber: 1, today: now.today, fill },
      { signal, progress },
    )
    progress({ phase: 'finishing', done: 0, total: 1 })
    switchToNext(folder, header)
    const database = openMigrated({ path: databasePath(folder), key: dataKey, salt })
    return {
      room: {
        folder,
        vaultId,
        dataKey,
        salt,
        database,
        folderLock,
        mendedHeader: false,
        hasLostFrames: false,
        damage: { pages: 0 },
      },
      words,
    }
  } catch (error) {
    folderLock?.[Symbol.dispose]()
    fresh.undo()
    throw error
  }
}

const firstRows =
  (rows: FirstRows, founding: { readonly vaultId: VaultId; readonly name: string }, now: Now): Fill =>
  (fresh) => {
    using database = openDatabase({ ...fresh, mode: 'read-write' })
    database.transaction((db) => foundVault(db, { ...rows, ...founding, isDemo: false }, now.today))
  }
