import type { Passphrase } from '#shared/contract/call.ts'
import type { Now } from '#shared/dates.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { Argon2Parameters } from '#vault/keys/argon2Bounds.ts'
import { raisedParameters } from '#vault/keys/argon2Tuning.ts'
import { requireStrongPassphrase } from '#vault/keys/grade.ts'
import { unlockHeader, unlockHeaderWithWords, withStrongerDerivation } from '#vault/keys/header.ts'
import type { Header } from '#vault/keys/headerFormat.ts'
import { replaceHeader } from '#vault/keys/headerFile.ts'
import { parseTypedWords } from '#vault/keys/recoveryWords.ts'
import { tuneArgon2 } from '#vault/keys/tuneArgon2.ts'
import type { OpenRoom } from '#vault/room.ts'
import { addAuditEvent } from '#vault/storage/auditEvents.ts'
import { noteClock } from '#vault/storage/fading.ts'
import type { LongWork } from './buildNext.ts'
import { closeRoom } from './closeRoom.ts'
import type { Doorkeeper } from './doorkeeper.ts'
import { enterFolder, unlockFirstUsable } from './openRoom.ts'
import { provenByPassphrase } from './proveHeader.ts'
import { rewrap } from './rewrap.ts'

export type Opening = LongWork & {
  readonly folder: string
  readonly now: Now
  readonly argon2TargetMs: number
  readonly doorkeeper: Doorkeeper
}

export type Opened = {
  readonly room: OpenRoom
  /** How long Argon2id itself took. */
  readonly derivationMs: number
  /** Makes the passphrase's slot stronger, where this computer has become faster; for after the vault is open. */
  readonly strengthen: ((work: Pick<LongWork, 'signal'>) => Promise<void>) | null
}

/**
 * Opens a vault with its passphrase. What happens here beside the derivation is the same for every size of the vault.
 * @throws `wrong-passphrase` (with `waitMs`), `wrong-passphrase/slow-down`, `busy/open-elsewhere`, `cancelled`, and as
 *   `headersOf` and `enterFolder`; none of them changes the vault
 */
export const openVault = async (opening: Opening, passphrase: Passphrase): Promise<Opened> => {
  const { folder, now, argon2TargetMs, signal, progress, doorkeeper } = opening
  progress({ phase: 'deriving-key', done: 0, total: 1 })
  const { room, unlocked } = await enterFolder(folder, async (candidates, book) => {
    const place = { vaultId: candidates[0].header.vaultId, book, nowMs: Date.parse(now.instant) }
    const { value, wrongBefore } = await doorkeeper.attempt(place, () =>
      unlockFirstUsable(candidates, (header) => unlockHeader(header, passphrase, signal)),
    )
    return { ...value, wrongBefore }
  })
  try {
    noteUnlocked(room, unlocked.wrongBefore, now)
    const { header, durationMs: derivationMs } = unlocked
    const measured = { parameters: header.passphraseSlot.argon2id, durationMs: derivationMs }
    const argon2id = raisedParameters(measured, argon2TargetMs)
    return {
      room,
      derivationMs,
      strengthen: argon2id && ((work) => raiseDerivation(room, header, { passphrase, argon2id }, work)),
    }
  } catch (error) {
    closeRoom(room)
    throw error
  }
}

/**
 * Opens a vault with its recovery words and gives it a new passphrase. The old one is dropped only when the new one
 * has opened the header from the disk.
 * @throws `invalid-input/not-a-word`, `invalid-input/words-checksum`, `invalid-input/words-do-not-match`,
 *   `invalid-input/weak-passphrase`, and as `openVault`
 */
export const openWithWords = async (
  opening: Opening,
  typedWords: string,
  newPassphrase: Passphrase,
): Promise<{ readonly room: OpenRoom; readonly oldWordsFile: Uint8Array }> => {
  const { folder, now, signal, argon2TargetMs, doorkeeper } = opening
  const words = parseTypedWords(typedWords)
  await requireStrongPassphrase(newPassphrase)
  const { room } = await enterFolder(folder, (candidates) =>
    unlockFirstUsable(candidates, (header) => ({ dataKey: unlockHeaderWithWords(header, words) })),
  )
  try {
    const argon2id = await tuneArgon2(argon2TargetMs, signal)
    const { oldWordsFile } = await rewrap(room, { passphrase: newPassphrase, argon2id }, opening)
    const wrongBefore = room.folderLock.tries().wrong
    doorkeeper.forgive(room.vaultId, room.folderLock)
    noteUnlocked(room, wrongBefore, now)
    return { room, oldWordsFile }
  } catch (error) {
    closeRoom(room)
    throw error
  }
}

/** Wrong tries could not be noted while the vault was closed; now they can. */
export const noteUnlocked = (room: OpenRoom, wrongBefore: number, now: Now): void =>
  room.database.transaction((db) => {
    if (wrongBefore > 0) addAuditEvent(db, { action: 'unlock_failed', counts: { tries: wrongBefore } }, now)
    addAuditEvent(db, { action: 'unlocked' }, now)
    noteClock(db, now.today)
  })

/**
 * When this computer derives much faster than the slot was made for, the slot is made stronger while the passphrase is
 * at hand. Nobody is asked and nobody is told; an opened vault stays open if it cannot be done today.
 */
const raiseDerivation = async (
  room: OpenRoom,
  header: Header,
  wanted: { readonly passphrase: Passphrase; readonly argon2id: Argon2Parameters },
  { signal }: Pick<LongWork, 'signal'>,
): Promise<void> => {
  try {
    const stronger = await withStrongerDerivation(header, room.dataKey, wanted, signal)
    await replaceHeader(room.folder, stronger, provenByPassphrase(wanted.passphrase, room.dataKey, signal))
  } catch (error) {
    // A full disk is told where it matters, at the next save; the slot stays as strong as it was.
    if (error instanceof SubrosaError && error.code === 'disk-full') return
    throw error
  }
}
