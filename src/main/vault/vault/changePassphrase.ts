import type { Passphrase } from '#shared/contract/call.ts'
import type { PlainDate } from '#shared/dates.ts'
import { raisedParameters } from '#vault/keys/argon2Tuning.ts'
import { requireStrongPassphrase } from '#vault/keys/grade.ts'
import { readHeader } from '#vault/keys/headerFile.ts'
import type { CallTools } from '#vault/gate/registered.ts'
import type { Environment } from '#vault/environment.ts'
import type { OpenRoom } from '#vault/room.ts'
import { addAuditEvent } from '#vault/storage/auditEvents.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { backupFiles } from '#vault/storage/outsideFiles.ts'
import { vaultSettings } from '#vault/storage/vault.ts'
import type { Doorkeeper } from './doorkeeper.ts'
import type { VaultHooks } from './hooks.ts'
import { copyOf } from './copyRows.ts'
import { replaceVault } from './rekey.ts'
import { requirePassphrase } from './requirePassphrase.ts'
import { rewrap } from './rewrap.ts'

type OldCopy = { readonly label: string; readonly madeOn: PlainDate }

type Change = { readonly current: Passphrase; readonly next: Passphrase; readonly oldMayBeKnown: boolean }

/**
 * Changes the passphrase. When somebody may know the old one, that is not enough: whoever has a copy of the folder and
 * the old passphrase has the data key. Then the vault is re-keyed, gets new words and a new automatic backup, and the
 * copies that the old words still open are named.
 * @throws `wrong-passphrase`, `invalid-input/weak-passphrase`, `cancelled`, `disk-full`, `read-only`
 */
export const changePassphrase = async (
  { env, doorkeeper, hooks }: { env: Environment; doorkeeper: Doorkeeper; hooks: VaultHooks },
  room: OpenRoom,
  { current, next, oldMayBeKnown }: Change,
  tools: CallTools,
): Promise<{ words: string[] | null; oldCopies: OldCopy[] }> => {
  const { name, me } = vaultSettings(room.database.read)
  await requireStrongPassphrase(next, [name, me.name])
  tools.progress({ phase: 'deriving-key', done: 0, total: 1 })
  const { durationMs } = await requirePassphrase(room, current, doorkeeper, tools)
  if (!oldMayBeKnown) {
    const parameters = readHeader(room.folder).passphraseSlot.argon2id
    const argon2id = raisedParameters({ parameters, durationMs }, env.argon2TargetMs) ?? parameters
    const { oldWordsFile } = await rewrap(room, { passphrase: next, argon2id }, tools)
    hooks.afterRewrap(room, oldWordsFile, tools)
    return { words: null, oldCopies: [] }
  }
  const oldCopies = copiesOpenedByWords(room.database.read)
  const rekeyed = await replaceVault(env, room, { passphrase: next, fill: copyOf(room, tools) }, tools)
  rekeyed.room.database.transaction((db) =>
    addAuditEvent(db, { action: 'passphrase_changed', counts: { rekeyed: 1 } }, tools.now),
  )
  try {
    await hooks.afterRekey(rekeyed.room, tools)
  } catch {
    // The words are in force and must reach the window, whatever became of the backup: it notes its own trouble, and
    // one that was cancelled is made the next time it is due.
  }
  return { words: [...rekeyed.words], oldCopies }
}

const longestLabel = 300
const mostCopies = 1_000

/** Automatic backups and others made to the words; one made to a passphrase of its own is not touched by this. */
const copiesOpenedByWords = (db: ReadDb): OldCopy[] =>
  backupFiles(db)
    .filter((file) => file.opensWith === 'words' && file.state !== 'destroyed')
    .slice(0, mostCopies)
    .map(({ label, shownPath, madeOn }) => ({
      label: (label ?? shownPath ?? '').slice(-longestLabel),
      madeOn,
    }))
