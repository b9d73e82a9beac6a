import type { UndoToken } from '#shared/ids.ts'
import type { RevisionMove, RowChange } from '#vault/storage/undoLog.ts'
import { newId } from '#vault/storage/stamps.ts'

/** How many acts back one can go. */
const mostActs = 20

/** What the last acts changed, in memory only: gone at lock, and emptied by whatever promises to erase. */
export type UndoShelf = {
  readonly put: (changes: readonly RowChange[]) => UndoToken
  /** Each token is good once. @returns undefined for one that is used, too old or was let go of */
  readonly take: (token: UndoToken) => readonly RowChange[] | undefined
  /** An act was taken back: the acts before it know its rows by their new revisions. */
  readonly follow: (moves: readonly RevisionMove[]) => void
  readonly clear: () => void
}

export const createUndoShelf = (): UndoShelf => {
  const acts = new Map<UndoToken, readonly RowChange[]>()
  return {
    put: (changes) => {
      const token = newId<UndoToken>()
      acts.set(token, changes)
      // A map remembers the order in which it was filled.
      for (const oldest of [...acts.keys()].slice(0, Math.max(0, acts.size - mostActs))) acts.delete(oldest)
      return token
    },
    take: (token) => {
      const changes = acts.get(token)
      acts.delete(token)
      return changes
    },
    follow: (moves) => {
      const followed = (change: RowChange): RowChange => {
        const move = moves.find(({ id, from }) => id === change.id && from === change.revAfter)
        return move === undefined ? change : { ...change, revAfter: move.to }
      }
      for (const [token, changes] of acts) acts.set(token, changes.map(followed))
    },
    clear: () => acts.clear(),
  }
}
