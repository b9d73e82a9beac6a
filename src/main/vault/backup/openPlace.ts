import type { DataKey } from '#vault/keys/dataKey.ts'
import { openDatabase, type OpenOptions, type VaultDatabase } from '#vault/storage/database.ts'
import type { DatabasePlace } from './workerMessages.ts'

/** Opens a vault's database by a connection of the worker's own, and wipes the key it was handed. */
export const openPlace = ({ path, key, salt }: DatabasePlace, mode: OpenOptions['mode']): VaultDatabase => {
  try {
    // The key crossed the thread border as plain bytes; it is the open vault's.
    return openDatabase({ path, key: key as DataKey, salt, mode })
  } finally {
    key.fill(0)
  }
}
