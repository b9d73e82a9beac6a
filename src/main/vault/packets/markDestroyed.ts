import type { WriteHandler } from '#vault/policies.ts'
import { addAuditEvent } from '#vault/storage/auditEvents.ts'
import { setPacketDestroyed } from '#vault/storage/packetFiles.ts'

/** Somebody says that the file is no more. */
export const markPacketDestroyed: WriteHandler<'packets.markDestroyed'> = (
  db,
  { packetId },
  { now, changed },
) => {
  setPacketDestroyed(db, packetId, now.today)
  addAuditEvent(db, { action: 'file_destroyed', table: 'outside_file', counts: { outside_file: 1 } }, now)
  changed('packets.changed', {})
  return {}
}
