import type { BackupSecret, RescuePreview, RestorePreview } from '#shared/contract/backup.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { PreviewId, VaultId } from '#shared/ids.ts'
import type { CallTools } from '#vault/gate/registered.ts'
import type { OpenRoom } from '#vault/room.ts'
import { newId } from '#vault/storage/stamps.ts'
import { passphraseOf } from './secrets.ts'
import { placeOfRoom, startBackupWorker, type BackupWorker } from './startWorker.ts'
import type { AnswerTo, Previewed, PreviewJob, RescueJob } from './workerMessages.ts'

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
  /** Holds what could be read of a damaged vault, as a preview is held. */
  readonly rescue: (job: RescueJob, tools: CallTools) => Promise<RescuePreview>
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

  /** Runs the job in a worker that keeps what it has read. */
  const hold = async <J extends PreviewJob | RescueJob>(
    job: J,
    tools: CallTools,
  ): Promise<{ readonly id: PreviewId; readonly seen: AnswerTo<J> }> => {
    letGo()
    const worker = startBackupWorker()
    try {
      const seen = await worker.run(job, tools)
      const id = newId<PreviewId>()
      held = { id, vaultId: seen.vaultId, imageBytes: seen.imageBytes, worker }
      onHeld(true)
      return { id, seen }
    } catch (error) {
      worker[Symbol.dispose]()
      throw error
    }
  }

  return {
    show: async (room, { path, secret }, tools) => {
      const present = room === null ? null : placeOfRoom(room)
      const passphrase = passphraseOf(secret)
      const job = { kind: 'preview', path, passphrase, today: tools.now.today, present } as const
      const { id, seen } = await hold<PreviewJob>(job, tools)
      return shown(id, seen, room)
    },

    rescue: async (job, tools) => {
      const { id, seen } = await hold(job, tools)
      const { missing, damagedPages, newestBackup, ...previewed } = seen
      return { preview: shown(id, previewed, null), missing, damagedPages, newestBackup }
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

const shown = (
  previewId: PreviewId,
  { difference, vaultId, vaultName, madeAt, schemaVersion, rows, ...seen }: Previewed,
  room: OpenRoom | null,
): RestorePreview => ({
  ...{ vaultId, vaultName, madeAt, schemaVersion, rows },
  previewId,
  circles: [...seen.circles],
  difference: difference && { ...difference, sameVault: vaultId === room?.vaultId },
})
