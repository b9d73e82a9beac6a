import { SubrosaError } from '#shared/errors.ts'
import type { Environment } from './environment.ts'
import { leaveNoTrace } from './storage/erasing.ts'
import { removeCopies } from './storage/openMigrated.ts'
import { databasePath } from './vault/vaultFolder.ts'

/**
 * Empties what still holds erased text in the vault's own files: the write-ahead log, statistics, and the copy kept
 * before a migration. Where a backup is reading, the log is emptied when it has ended.
 */
export const createTraces = (env: Environment) => (): void => {
  const room = env.room.current()
  if (room === null) return
  removeCopies(databasePath(room.folder))
  if (leaveNoTrace(room.database)) return
  void env.background(async () => {
    const open = env.room.current()
    if (open !== null && !leaveNoTrace(open.database)) throw new SubrosaError('busy')
  })
}
