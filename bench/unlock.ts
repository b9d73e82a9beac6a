import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseHeader } from '#vault/keys/headerFormat.ts'
import { slotKeyFromPassphrase } from '#vault/keys/slotKey.ts'
import { closeRoom } from '#vault/vault/closeRoom.ts'
import { createDoorkeeper } from '#vault/vault/doorkeeper.ts'
import { openVault } from '#vault/vault/openVault.ts'
import { makeFilledVault, now, passphrase } from './filledVault.ts'
import type { Bench } from './measurement.ts'
import { inTurns, median, timeMs } from './timing.ts'

const rounds = 5

/** Opening a vault beside its Argon2id alone: at most 150 ms more, whatever the size of the vault. */
export const unlock: Bench = {
  name: 'unlock',
  measure: async (sizes) => {
    const measurements = []
    for (const notes of sizes) {
      using vault = await makeFilledVault(notes, 1_000)
      const { argon2id, salt } = parseHeader(
        readFileSync(path.join(vault.folder, 'vault.json')),
      ).passphraseSlot
      const { signal } = new AbortController()
      const derive = () => slotKeyFromPassphrase(passphrase, Buffer.from(salt, 'base64'), argon2id, signal)
      const doorkeeper = createDoorkeeper(() => performance.now())
      const open = async () => {
        const opening = {
          folder: vault.folder,
          now,
          argon2TargetMs: 0,
          doorkeeper,
          signal,
          progress: () => undefined,
        }
        let room: Awaited<ReturnType<typeof openVault>> | undefined
        const ms = await timeMs(async () => (room = await openVault(opening, passphrase)))
        if (room) closeRoom(room)
        return ms
      }
      const times = await inTurns(rounds, open, () => timeMs(derive))
      measurements.push({
        what: 'unlock',
        notes,
        ours: { is: 'to open the vault', ms: median(times.ours) },
        other: { is: 'Argon2id alone', ms: median(times.other) },
        limit: { moreMs: 150 },
        details: { rounds, memoryKiB: argon2id.memoryKiB, passes: argon2id.passes },
      })
    }
    return measurements
  },
}
