import type { Passphrase } from '#shared/contract/call.ts'
import type { Now } from '#shared/dates.ts'
import type { VaultId } from '#shared/ids.ts'
import { wipe } from '#vault/keys/dataKey.ts'
import { readHeader } from '#vault/keys/headerFile.ts'
import type { OpenRoom, Room } from '#vault/room.ts'
import { emptyLog } from '#vault/storage/copying.ts'
import { openDatabase } from '#vault/storage/database.ts'
import { buildNext, type Fill, type KeptWords, type LongWork, type NextVault } from './buildNext.ts'
import { discardNext, switchToNext } from './switchVault.ts'
import { databasePath } from './vaultFolder.ts'

export type Replacement = {
  readonly passphrase: Passphrase
  readonly fill: Fill
  /** A new one for a restored vault; without it the vault stays the same vault. */
  readonly vaultId?: VaultId
  /** With them the words stay the same; without them there are new ones. */
  readonly kept?: KeptWords
}

/**
 * Puts a vault under a fresh data key, into a fresh file, in the place of the open one: never by the library's own
 * re-keying, which leaves old pages readable with the old key. Crash-safe as described at `switchToNext`.
 * Writes of calls wait meanwhile, reads do not. The room holds the new vault afterwards; the caller has seen to it
 * that no worker has the old file open.
 * @throws `cancelled`, `disk-full`, `read-only`, what `fill` throws; the old vault is then open as before
 */
export const replaceVault = async (
  { room }: { readonly room: Room },
  old: OpenRoom,
  { passphrase, fill, vaultId = old.vaultId, kept }: Replacement,
  { now, signal, progress }: LongWork & { readonly now: Now },
): Promise<{ readonly room: OpenRoom; readonly words: readonly string[] }> => {
  using _paused = room.pauseWrites()
  const { words, passphraseSlot } = readHeader(old.folder)
  const next = await buildNext(
    {
      folder: old.folder,
      vaultId,
      name: null,
      passphrase,
      argon2id: passphraseSlot.argon2id,
      ...(kept === undefined ? { wordsNumber: words.number + 1 } : { wordsNumber: kept.number, kept }),
      today: now.today,
      fill,
    },
    { signal, progress },
  )
  progress({ phase: 'finishing', done: 0, total: 1 })
  // From here to the end nothing waits, so no call sees the vault between its two files.
  const replaced = switchOver(room, old, { ...next, vaultId })
  return { room: replaced, words: next.words }
}

const switchOver = (room: Room, old: OpenRoom, next: NextVault & { readonly vaultId: VaultId }): OpenRoom => {
  const { folder, folderLock } = old
  const { header, vaultId, dataKey, salt } = next
  const place = { path: databasePath(folder), mode: 'read-write' } as const
  try {
    emptyLog(old.database)
    old.database.close()
    switchToNext(folder, header)
  } catch (error) {
    if (readHeader(folder).checksum === header.checksum) {
      // In force, but not to be opened now: the next opening finishes the switch.
      room.set(null)
      folderLock[Symbol.dispose]()
      wipe(old.dataKey, dataKey)
    } else {
      old.database.close()
      room.set({ ...old, database: openDatabase({ ...place, key: old.dataKey, salt: old.salt }) })
      wipe(dataKey)
      discardNext(folder)
    }
    throw error
  }
  const database = openDatabase({ ...place, key: dataKey, salt })
  const replaced: OpenRoom = {
    folder,
    vaultId,
    dataKey,
    salt,
    database,
    folderLock,
    mendedHeader: false,
    hasLostFrames: false,
    damage: { pages: 0 },
  }
  room.set(replaced)
  wipe(old.dataKey)
  return replaced
}
