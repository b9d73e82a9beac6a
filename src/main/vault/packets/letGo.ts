import type { NoteId } from '#shared/ids.ts'
import { SubrosaError } from '#shared/errors.ts'
import { announceEverything } from '#vault/announceEverything.ts'
import type { WriteHandler, WriteTools } from '#vault/policies.ts'
import { addAuditEvent } from '#vault/storage/auditEvents.ts'
import type { WriteDb } from '#vault/storage/database.ts'
import { setHandedOver } from '#vault/storage/handOvers.ts'
import { letGoOf } from '#vault/storage/letGo.ts'
import { setPacketHandedOver } from '#vault/storage/packetFiles.ts'
import type { UndoShelf } from '#vault/undoShelf.ts'
import type { Hand } from './gather.ts'
import { countByTable, requireSomethingToHand } from './handOver.ts'
import { requireStillThere, type Waiting } from './waiting.ts'

/** The words are told, and the file is still what was written: now our own copy goes. */
export const letGoOfPacket =
  (waiting: Waiting, undo: UndoShelf): WriteHandler<'packets.letGo'> =>
  (db, { packetId }, tools) => {
    const written = waiting.require(packetId)
    requireStillThere(written)
    emptyHandedOver(db, written, written.stamp, undo, tools)
    setPacketHandedOver(db, packetId, tools.now.today)
    waiting.done(packetId)
    return {}
  }

export const letGoOnPaper =
  (undo: UndoShelf): WriteHandler<'packets.letGoOnPaper'> =>
  (db, { stamp, ...hand }, tools) => {
    emptyHandedOver(db, hand, stamp, undo, tools)
    return {}
  }

/**
 * Empties what was handed over, with its versions, index and trash, in one transaction: what went and what is gone are
 * the same rows as they were then.
 * @throws `conflict/newer-text` when something was written since; `conflict/on-hold`
 */
const emptyHandedOver = (
  db: WriteDb,
  hand: Hand,
  stamp: string,
  undo: UndoShelf,
  { now, changed }: WriteTools,
): void => {
  const { today } = now
  const gathered = requireSomethingToHand(db, hand)
  if (gathered.stamp !== stamp) throw new SubrosaError('conflict', { reason: 'newer-text' })
  for (const turnId of gathered.turnIds) setHandedOver(db, turnId, today)
  letGoOf(
    db,
    gathered.rows.map(({ table, id }) => ({
      row_id: id,
      table_name: table,
      purged_on: today,
      reason: 'hand_over',
    })),
    today,
  )
  addAuditEvent(db, { action: 'handed_over', table: 'turn', counts: countByTable(gathered.rows) }, now)
  // Whatever could be undone may hold a word of it.
  undo.clear()
  // The ids of rows of `note`.
  const notes = gathered.rows.filter(({ table }) => table === 'note').map(({ id }) => id as NoteId)
  announceEverything(changed, now, notes)
  changed('packets.changed', {})
}
