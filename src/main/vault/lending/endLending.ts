import type { CallOutput, CheckedInput } from '#shared/contract/index.ts'
import type { CallTools } from '#vault/gate/registered.ts'
import type { OpenRoom, Room } from '#vault/room.ts'
import { addAuditEvent } from '#vault/storage/auditEvents.ts'
import { describeVault } from '#vault/vault/describeVault.ts'
import type { Doorkeeper } from '#vault/vault/doorkeeper.ts'
import { requirePassphrase } from '#vault/vault/requirePassphrase.ts'
import { requireLent } from './lentSheet.ts'

/**
 * The passphrase was given: whoever opened the vault is back.
 * @throws `wrong-passphrase` with `waitMs`, `wrong-passphrase/slow-down`, `cancelled`; then it stays lent
 */
export const endLending =
  (room: Room, doorkeeper: Doorkeeper) =>
  async (
    open: OpenRoom,
    { passphrase }: CheckedInput<'lending.end'>,
    tools: CallTools,
  ): Promise<CallOutput<'lending.end'>> => {
    const { sessionId } = requireLent(room)
    const { wrongBefore } = await requirePassphrase(open, passphrase, doorkeeper, tools)
    if (wrongBefore > 0) {
      open.database.transaction((db) =>
        addAuditEvent(db, { action: 'unlock_failed', counts: { tries: wrongBefore } }, tools.now),
      )
    }
    room.lend(null)
    return { vault: describeVault(open), sessionId }
  }
