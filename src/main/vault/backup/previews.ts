import type { BackupSecret, RestorePreview } from '#shared/contract/backup.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { PreviewId, VaultId } from '#shared/ids.ts'
import type { CallTools } from '#vault/gate/registered.ts'
import type { OpenRoom } from '#vault/room.ts'
import { newId } from '#vault/storage/stamps.ts'
import { passphraseOf } from './secrets.ts'
import { placeOfRoom, startBackupWorker, type BackupWorker } from './startWorker.ts'

/** A backup that has been looked into; its rows lie in the memory of a worker of its own. */
export type HeldPreview = {
  readonly id: PreviewId
  readonly vaultId: VaultId
  readonly imageBytes: number
  readonly worker: BackupWorker
}

/** Holds one preview at most: looking into another lets go of the one before. */
export type Previews = {
  readonly show: (
    room: OpenRoom | null,
    file: { readonly path: string; readonly secret: BackupSecret },
    tools: CallTools,
  ) => Promise<RestorePreview>
  /** @throws `not-found` when there is no such preview (any more) */
  readonly require: (id: PreviewId) => HeldPreview
  readonly discard: (id: PreviewId) => void
}

/** @param onHeld told whenever rows begin or cease to lie in memory, also while no vault is open */
export const createPreviews = (onHeld: (isHeld: boolean) => void): Previews => {
  let held: HeldPreview | null = null

  const letGo = (): void => {
    if (held === null) return
    held.worker[Symbol.dispose]()
    held = null
    onHeld(false)
  }

  return {
    show: async (room, { path, secret }, tools) => {
      letGo()
      const passphrase = passphraseOf(secret)
      const worker = startBackupWorker()
      try {
        const present = room === null ? null : placeOfRoom(room)
        const { difference, imageBytes, ...seen } = await worker.run(
          { kind: 'preview', path, passphrase, today: tools.now.today, present },
          tools,
        )
        const id = newId<PreviewId>()
        held = { id, vaultId: seen.vaultId, imageBytes, worker }
        onHeld(true)
        return {
          ...seen,
          previewId: id,
          circles: [...seen.circles],
          difference: difference && { ...difference, sameVault: seen.vaultId === room?.vaultId },
        }
      } catch (error) {
        worker[Symbol.dispose]()
        throw error
      }
    },

    require: (id) => {
      if (held?.id !== id) throw new SubrosaError('not-found')
      return held
    },

    discard: (id) => {
      if (held?.id === id) letGo()
    },
  }
}
