import { dirname } from 'node:path'
import type { CallInput } from '#shared/contract/index.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { Environment } from '#vault/environment.ts'
import type { CallTools } from '#vault/gate/registered.ts'
import { suggestPassphrase } from '#vault/keys/passphrase.ts'
import type { OpenRoom } from '#vault/room.ts'
import { closeRoom } from './closeRoom.ts'
import { removeFolderIfEmpty, removeVaultFiles } from './freshFolder.ts'
import type { VaultHooks } from './hooks.ts'
import { makeVault } from './makeVault.ts'
import { isDemo, keepThrowAway } from './throwAway.ts'

type Wanted = Omit<CallInput<'vault.createDemo'>, 'folder'> & { readonly folder: string }

/**
 * Makes the demo vault, under a passphrase that lies beside it, and opens it. It comes into force whole: when anything
 * fails or ends on the way, nothing of it is left that could be opened.
 * @throws as `makeVault`
 */
export const createDemo = async (
  { folder, name, language }: Wanted,
  fillWithDemo: VaultHooks['fillWithDemo'],
  tools: CallTools,
): Promise<OpenRoom> => {
  const passphrase = suggestPassphrase()
  const { room } = await makeVault({
    ...tools,
    folder,
    name,
    passphrase,
    // The passphrase can be read beside the vault: deriving it slowly would keep nobody out.
    argon2TargetMs: 0,
    fill: async (fresh) => {
      keepThrowAway(dirname(fresh.path), passphrase)
      await fillWithDemo(fresh, { name, language }, tools)
    },
  })
  return room
}

/**
 * Closes the open demo vault and takes its files and its folder off the disk; main forgets it.
 * @throws `conflict/not-allowed-now` for every other vault, `read-only`
 */
export const eraseDemo = ({ room, tellMain }: Environment, open: OpenRoom): void => {
  if (!isDemo(open)) throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  room.set(null)
  closeRoom(open)
  removeVaultFiles(open.folder)
  removeFolderIfEmpty(open.folder)
  tellMain({ kind: 'erased', folder: open.folder })
}
