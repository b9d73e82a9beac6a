import type { Passphrase } from '#shared/contract/call.ts'
import type { Now } from '#shared/dates.ts'
import type { Argon2Parameters } from '#vault/keys/argon2Bounds.ts'
import { withPassphrase } from '#vault/keys/header.ts'
import { readHeader, replaceHeader } from '#vault/keys/headerFile.ts'
import type { OpenRoom } from '#vault/room.ts'
import { addAuditEvent } from '#vault/storage/auditEvents.ts'
import { setPassphraseChangedOn } from '#vault/storage/vault.ts'
import type { LongWork } from './buildNext.ts'
import { provenByPassphrase } from './proveHeader.ts'
import { wordsFile } from './words.ts'

/**
 * Puts the same data key and words behind another passphrase. The old one opens the vault until the new one has opened
 * the header read back from the disk.
 * @returns the file of words that the old passphrase opens, out of force now
 * @throws `cancelled`, `disk-full`, `read-only`; the old passphrase is then the one that opens
 */
export const rewrap = async (
  room: OpenRoom,
  secret: { readonly passphrase: Passphrase; readonly argon2id: Argon2Parameters },
  { now, signal, progress }: LongWork & { readonly now: Now },
): Promise<{ readonly oldWordsFile: Uint8Array }> => {
  progress({ phase: 'deriving-key', done: 0, total: 1 })
  const oldWordsFile = wordsFile(room).bytes
  const next = await withPassphrase(readHeader(room.folder), room.dataKey, secret, signal)
  progress({ phase: 'proving', done: 0, total: 1 })
  await replaceHeader(
    room.folder,
    next,
    provenByPassphrase(secret.passphrase, room.dataKey, signal),
    (enforce) =>
      room.database.transaction((db) => {
        setPassphraseChangedOn(db, now.today, now.today)
        addAuditEvent(db, { action: 'passphrase_changed' }, now)
        enforce()
      }),
  )
  return { oldWordsFile }
}
