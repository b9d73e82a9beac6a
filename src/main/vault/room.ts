import { SubrosaError } from '#shared/errors.ts'
import type { VaultId } from '#shared/ids.ts'
import type { DataKey } from '#vault/keys/dataKey.ts'
import type { Lent } from '#vault/gate/registered.ts'
import type { VaultDatabase } from '#vault/storage/database.ts'
import type { FolderLock } from '#vault/storage/folderLock.ts'

/** Everything that is held while a vault is open; gone with the process when it is locked. */
export type OpenRoom = {
  readonly folder: string
  readonly vaultId: VaultId
  readonly dataKey: DataKey
  /** 16 bytes at the head of `vault.db`. */
  readonly salt: Uint8Array
  readonly database: VaultDatabase
  /** Lets go of the folder, so that another program may open the vault. */
  readonly folderLock: FolderLock
  readonly mendedHeader: boolean
  /** Whether the log held frames at the opening that SQLite passed over without a word. */
  readonly hasLostFrames: boolean
  /** What the reading of every page has found of this file (backup/readPages.ts). */
  readonly damage: { pages: number }
}

/** The one place that knows whether a vault is open in this process. */
export type Room = {
  readonly current: () => OpenRoom | null
  /** @throws `locked` when no vault is open */
  readonly require: () => OpenRoom
  readonly set: (room: OpenRoom | null) => void
  /** What the keyboard is lent for; in memory only, so that lending ends by locking and never by opening. */
  readonly lent: () => Lent | null
  readonly lend: (lent: Lent | null) => void
  /** Holds back the writes of calls, in their order, while the database itself is being replaced or moved. */
  readonly pauseWrites: () => Disposable
  /** Resolves when writes are not held back. */
  readonly writesGoOn: () => Promise<void>
}

export const createRoom = (): Room => {
  let open: OpenRoom | null = null
  let lent: Lent | null = null
  const pauses = new Set<Promise<void>>()
  return {
    current: () => open,
    require: () => {
      if (open === null) throw new SubrosaError('locked')
      return open
    },
    set: (room) => {
      open = room
    },
    lent: () => lent,
    lend: (now) => {
      lent = now
    },
    pauseWrites: () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      pauses.add(promise)
      return {
        [Symbol.dispose]: () => {
          pauses.delete(promise)
          resolve()
        },
      }
    },
    writesGoOn: async () => {
      // Whoever waited finds out whether somebody else has paused since.
      while (pauses.size > 0) await Promise.all(pauses)
    },
  }
}
