import { wipe } from '#vault/keys/dataKey.ts'
import type { OpenRoom } from '#vault/room.ts'
import { emptyLog } from '#vault/storage/copying.ts'

/**
 * Closes an open vault: everything is brought into `vault.db`, the folder is let go of, the key wiped, whatever fails
 * on the way.
 * @throws what closing the database throws
 */
export const closeRoom = (room: OpenRoom): void => {
  try {
    // The last connection to close checkpoints and removes the log by itself; asking first makes a failure show.
    emptyLog(room.database)
  } finally {
    try {
      room.database.close()
    } finally {
      room.folderLock[Symbol.dispose]()
      wipe(room.dataKey)
    }
  }
}
