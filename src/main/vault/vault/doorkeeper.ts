import { SubrosaError } from '#shared/errors.ts'
import type { VaultId } from '#shared/ids.ts'
import type { Tries } from '#vault/storage/folderLock.ts'

/** Typing errors cost nothing; afterwards the wait doubles from two seconds to five minutes. */
const freeTries = 3
const firstWaitMs = 2_000
const longestWaitMs = 300_000

/** How long after the last of so many wrong tries the next one is answered. */
export const waitAfter = (wrong: number): number =>
  wrong < freeTries ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (wrong - freeTries))

/** Where the tries of one vault are remembered across restarts: its folder lock. */
export type TriesBook = { readonly tries: () => Tries; readonly setTries: (tries: Tries) => void }

/**
 * Slows down somebody who tries passphrases at this keyboard. It counts per vault in this process, and in the vault's
 * folder lock across restarts. Whoever can delete that file, or copy the folder, is held up by Argon2id alone.
 */
export type Doorkeeper = {
  /**
   * Runs `open`, which throws `wrong-passphrase` for a wrong one.
   * @param nowMs wall clock, milliseconds since 1970
   * @returns what `open` returns, and how many wrong tries came before
   * @throws `wrong-passphrase` with `waitMs` (0 while tries are free); with reason `slow-down` when not even tried
   */
  readonly attempt: <T>(
    place: { readonly vaultId: VaultId; readonly book: TriesBook; readonly nowMs: number },
    open: () => Promise<T>,
  ) => Promise<{ readonly value: T; readonly wrongBefore: number }>
  /** Forgets earlier tries: the words have opened the vault. */
  readonly forgive: (vaultId: VaultId, book: TriesBook) => void
}

/** @param clockMs a monotonic clock, which nobody can set */
export const createDoorkeeper = (clockMs: () => number): Doorkeeper => {
  const seen = new Map<VaultId, { wrong: number; lastWrongMs: number }>()
  const forgive = (vaultId: VaultId, book: TriesBook): void => {
    seen.delete(vaultId)
    if (book.tries().wrong > 0) book.setTries({ wrong: 0, lastWrongAtMs: 0 })
  }

  return {
    forgive,
    attempt: async ({ vaultId, book, nowMs }, open) => {
      const kept = book.tries()
      const here = seen.get(vaultId)
      const wrongBefore = Math.max(kept.wrong, here?.wrong ?? 0)
      const waitMs = Math.max(
        // A clock that was set back must not lengthen the wait beyond what it was.
        remaining(kept.wrong, nowMs - kept.lastWrongAtMs),
        here === undefined ? 0 : remaining(here.wrong, clockMs() - here.lastWrongMs),
      )
      if (waitMs > 0) throw new SubrosaError('wrong-passphrase', { reason: 'slow-down', waitMs })
      try {
        const value = await open()
        forgive(vaultId, book)
        return { value, wrongBefore }
      } catch (error) {
        if (!(error instanceof SubrosaError) || error.code !== 'wrong-passphrase') throw error
        const wrong = wrongBefore + 1
        seen.set(vaultId, { wrong, lastWrongMs: clockMs() })
        book.setTries({ wrong, lastWrongAtMs: nowMs })
        throw new SubrosaError('wrong-passphrase', { waitMs: waitAfter(wrong), cause: error })
      }
    },
  }
}

const remaining = (wrong: number, goneMs: number): number =>
  Math.ceil(Math.max(0, waitAfter(wrong) - Math.max(goneMs, 0)))
