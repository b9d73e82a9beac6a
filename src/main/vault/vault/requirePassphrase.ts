import type { Passphrase } from '#shared/contract/call.ts'
import { wipe } from '#vault/keys/dataKey.ts'
import { unlockHeader } from '#vault/keys/header.ts'
import { readHeader } from '#vault/keys/headerFile.ts'
import type { CallTools } from '#vault/gate/registered.ts'
import type { OpenRoom } from '#vault/room.ts'
import type { Doorkeeper } from './doorkeeper.ts'

/**
 * Asks for the passphrase of a vault that is open already: an open window proves nobody's identity. Wrong tries count
 * as at the door.
 * @returns how long the derivation took, and how many wrong tries came before
 * @throws `wrong-passphrase`, `wrong-passphrase/slow-down`, `cancelled`
 */
export const requirePassphrase = async (
  room: OpenRoom,
  passphrase: Passphrase,
  doorkeeper: Doorkeeper,
  { now, signal }: Pick<CallTools, 'now' | 'signal'>,
): Promise<{ readonly durationMs: number; readonly wrongBefore: number }> => {
  const place = { vaultId: room.vaultId, book: room.folderLock, nowMs: Date.parse(now.instant) }
  const { value, wrongBefore } = await doorkeeper.attempt(place, () =>
    unlockHeader(readHeader(room.folder), passphrase, signal),
  )
  wipe(value.dataKey)
  return { durationMs: value.durationMs, wrongBefore }
}
