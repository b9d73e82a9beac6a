import type { Language } from '#shared/contract/system.ts'
import type { CallTools } from '#vault/gate/registered.ts'
import type { OpenRoom } from '#vault/room.ts'
import type { FreshDatabase } from './buildNext.ts'

/** What other areas do when something happens to the vault as a whole; handed in where the handlers are put together. */
export type VaultHooks = {
  /** A vault has been made or opened; nothing waits for what this starts. */
  readonly afterOpening: () => void
  /** After a new passphrase for the same words: copies of `oldWordsFile` still open by the one before. */
  readonly afterRewrap: (room: OpenRoom, oldWordsFile: Uint8Array, tools: CallTools) => void
  /** After a new data key and new words: makes the automatic backup that the new words open. Notes its own trouble. */
  readonly afterRekey: (room: OpenRoom, tools: CallTools) => Promise<void>
  /** Puts the rows of the demo into a database that has none. */
  readonly fillWithDemo: (
    fresh: FreshDatabase,
    wanted: { readonly name: string; readonly language: Language },
    tools: CallTools,
  ) => Promise<void>
}
