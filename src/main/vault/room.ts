import type { DataKey } from '#vault/keys/dataKey.ts'
import type { VaultDatabase } from '#vault/storage/database.ts'
import { SubrosaError } from '#shared/errors.ts'

/** Everything that is held while a vault is open; gone with the process when it is locked. */
export type OpenRoom = {
  readonly folder: string
  readonly vaultId: string
  readonly dataKey: DataKey
  /** 16 bytes at the head of `vault.db`. */
  readonly salt: Uint8Array
  readonly database: VaultDatabase
  /** Lets go of the folder, so that another program may open the vault. */
  readonly folderLock: Disposable
  readonly mendedHeader: boolean
}

/** The one place that knows whether a vault is open in this process. */
export type Room = {
  readonly current: () => OpenRoom | null
  /** @throws `locked` when no vault is open */
  readonly require: () => OpenRoom
  readonly set: (room: OpenRoom | null) => void
}

export const createRoom = (): Room => {
  let open: OpenRoom | null = null
  return {
    current: () => open,
    require: () => {
      if (open === null) throw new SubrosaError('locked')
      return open
    },
    set: (room) => {
      open = room
    },
  }
}
