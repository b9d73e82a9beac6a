import type { CallTools } from '#vault/gate/registered.ts'
import type { OpenRoom } from '#vault/room.ts'

/** What other areas do when something happens to the vault as a whole; handed in where the handlers are put together. */
export type VaultHooks = {
  /** A vault has been made or opened; nothing waits for what this starts. */
  readonly afterOpening: () => void
  /** After a new passphrase for the same words: copies of `oldWordsFile` still open by the one before. */
  readonly afterRewrap: (room: OpenRoom, oldWordsFile: Uint8Array, tools: CallTools) => void
  /** After a new data key and new words: makes the automatic backup that the new words open. Notes its own trouble. */
  readonly afterRekey: (room: OpenRoom, tools: CallTools) => Promise<void>
}
