import { dirname } from 'node:path'
import type { Language } from '#shared/contract/system.ts'
import { addDays } from '#shared/domain/calendar.ts'
import type { VaultId } from '#shared/ids.ts'
import type { Environment } from '#vault/environment.ts'
import type { CallTools, Handlers } from '#vault/gate/registered.ts'
import { writeWithoutWaiting } from '#vault/storage/copying.ts'
import { openDatabase } from '#vault/storage/database.ts'
import type { FolderLock } from '#vault/storage/folderLock.ts'
import { newId } from '#vault/storage/stamps.ts'
import { foundVault } from '#vault/storage/vault.ts'
import type { FreshDatabase } from '#vault/vault/buildNext.ts'
import { playStory } from './playStory.ts'
import { createStage } from './staging/stage.ts'
import { myName } from './story/people.ts'
import { madeOn } from './story/visits.ts'

/** The folder is held by whoever makes the vault; nobody tries a passphrase here. */
const heldElsewhere: FolderLock = {
  tries: () => ({ wrong: 0, lastWrongAtMs: 0 }),
  setTries: () => undefined,
  [Symbol.dispose]: () => undefined,
}

/** Fills the database of a vault that is being made with the demo, by the very calls the window makes. */
export const fillWithDemo =
  (createHandlers: (environment: Environment) => Handlers) =>
  async (
    fresh: FreshDatabase,
    { name, language }: { readonly name: string; readonly language: Language },
    tools: CallTools,
  ): Promise<void> => {
    using database = openDatabase({ ...fresh, mode: 'read-write' })
    writeWithoutWaiting(database)
    const vaultId = newId<VaultId>()
    const founding = { vaultId, name, myName, preset: 'short_lived', language, isDemo: true } as const
    database.transaction((db) => foundVault(db, founding, addDays(tools.now.today, madeOn)))
    const stage = createStage(
      {
        folder: dirname(fresh.path),
        vaultId,
        dataKey: fresh.key,
        salt: fresh.salt,
        database,
        folderLock: heldElsewhere,
        mendedHeader: false,
        hasLostFrames: false,
        damage: { pages: 0 },
      },
      tools.now.today,
      createHandlers,
    )
    try {
      await playStory(stage, tools)
    } finally {
      await stage.close()
    }
  }
