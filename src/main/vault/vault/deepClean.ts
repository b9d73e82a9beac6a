import type { Passphrase } from '#shared/contract/call.ts'
import type { CallTools } from '#vault/gate/registered.ts'
import { readHeader } from '#vault/keys/headerFile.ts'
import { parseTypedWords } from '#vault/keys/recoveryWords.ts'
import type { Environment } from '#vault/environment.ts'
import type { OpenRoom } from '#vault/room.ts'
import { removeCopies } from '#vault/storage/openMigrated.ts'
import type { KeptWords } from './buildNext.ts'
import { copyOf } from './copyRows.ts'
import type { Doorkeeper } from './doorkeeper.ts'
import { replaceVault } from './rekey.ts'
import { requirePassphrase } from './requirePassphrase.ts'
import { vaultFileBytes, databasePath } from './vaultFolder.ts'
import { currentWords } from './words.ts'

/**
 * Copies what is still here into a fresh file under a fresh data key, and lets the old file and its key go: what an old
 * page of the disk still holds can then be read by nobody. Passphrase, words and the vault's id stay.
 * @returns how much smaller the file has become, in bytes; 0 when it has not
 * @throws `wrong-passphrase`, `cancelled`, `disk-full`, `read-only`; the vault is then open as before
 */
export const deepClean = async (
  { env, doorkeeper }: { readonly env: Environment; readonly doorkeeper: Doorkeeper },
  room: OpenRoom,
  passphrase: Passphrase,
  tools: CallTools,
): Promise<{ freedBytes: number }> => {
  tools.progress({ phase: 'deriving-key', done: 0, total: 1 })
  await requirePassphrase(room, passphrase, doorkeeper, tools)
  const before = vaultFileBytes(room.folder)
  const kept = wordsOfRoom(room)
  await replaceVault(env, room, { passphrase, fill: copyOf(room, tools), kept }, tools)
  removeCopies(databasePath(room.folder))
  return { freedBytes: Math.max(0, before - vaultFileBytes(room.folder)) }
}

const wordsOfRoom = (room: OpenRoom): KeptWords => {
  const { number, file } = readHeader(room.folder).words
  return { entropy: parseTypedWords(currentWords(room).join(' ')), number, file }
}
