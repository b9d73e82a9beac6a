import { basename } from 'node:path'
import type { BackupSecret, RescuePreview } from '#shared/contract/backup.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { Environment } from '#vault/environment.ts'
import type { CallTools } from '#vault/gate/registered.ts'
import { unlockHeader, unlockHeaderWithWords } from '#vault/keys/header.ts'
import { fromBase64 } from '#vault/keys/keyslot.ts'
import { wipe } from '#vault/keys/dataKey.ts'
import { parseTypedWords } from '#vault/keys/recoveryWords.ts'
import { takeFolderLock, type FolderLock } from '#vault/storage/folderLock.ts'
import type { Doorkeeper } from '#vault/vault/doorkeeper.ts'
import { headersOf, unlockFirstUsable, type Candidates, type Unlocked } from '#vault/vault/openRoom.ts'
import { finishSwitch } from '#vault/vault/switchVault.ts'
import { databasePath } from '#vault/vault/vaultFolder.ts'
import type { Previews } from './previews.ts'
import { placeOf } from './startWorker.ts'

type Around = { readonly env: Environment; readonly previews: Previews; readonly doorkeeper: Doorkeeper }

/**
 * Reads what can be read of a vault that does not open. It is locked for other programs meanwhile; nothing in it changes.
 * @throws as `vault.open` up to the moment the key is there; `corrupt/database-missing`, `corrupt/database-damaged` when
 *   not one row can be read; `conflict/not-allowed-now` for the vault that is open
 */
export const rescue = async (
  { env, previews, doorkeeper }: Around,
  folder: string,
  secret: BackupSecret,
  tools: CallTools,
): Promise<RescuePreview> => {
  if (env.room.current()?.folder === folder) throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  const candidates = headersOf(folder)
  using book = takeFolderLock(folder)
  const { header, dataKey } = await unlock({ candidates, book, doorkeeper }, secret, tools)
  try {
    // A change of key that was cut off is not damage.
    finishSwitch(folder, header)
    const salt = fromBase64(header.databaseSalt)
    const database = placeOf({ path: databasePath(folder), key: dataKey, salt })
    const job = {
      kind: 'rescue',
      place: database,
      vaultId: header.vaultId,
      vaultName: basename(folder),
      now: tools.now,
    } as const
    return await previews.rescue(job, tools)
  } finally {
    wipe(dataKey)
  }
}

type Door = Pick<Around, 'doorkeeper'> & { readonly candidates: Candidates; readonly book: FolderLock }

/** Nobody guesses twelve random words: only tries of a passphrase are slowed down. */
const unlock = async (
  { candidates, book, doorkeeper }: Door,
  secret: BackupSecret,
  { now, signal }: CallTools,
): Promise<Unlocked> => {
  if (secret.kind === 'words') {
    const words = parseTypedWords(secret.words)
    return unlockFirstUsable(candidates, (header) => ({ dataKey: unlockHeaderWithWords(header, words) }))
  }
  const place = { vaultId: candidates[0].header.vaultId, book, nowMs: Date.parse(now.instant) }
  const { value } = await doorkeeper.attempt(place, () =>
    unlockFirstUsable(candidates, (header) => unlockHeader(header, secret.passphrase, signal)),
  )
  return value
}
