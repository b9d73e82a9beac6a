import { setImmediate } from 'node:timers/promises'
import type { Now } from '#shared/dates.ts'
import type { NoteId } from '#shared/ids.ts'
import { clockVerdict, piecesToFade } from '#shared/domain/fading.ts'
import { SubrosaError, throwIfCancelled } from '#shared/errors.ts'
import { announceEverything } from '#vault/announceEverything.ts'
import type { Environment } from '#vault/environment.ts'
import type { CallTools } from '#vault/gate/registered.ts'
import { addAuditEvent } from '#vault/storage/auditEvents.ts'
import { emptyClosedCircles } from '#vault/storage/circles.ts'
import type { WriteDb } from '#vault/storage/database.ts'
import { fadingState, setNotBefore } from '#vault/storage/fading.ts'
import {
  dropForsakenShells,
  dropOldAuditEvents,
  letGoOf,
  rowsPastTheirTime,
  stonesNotHeld,
} from '#vault/storage/letGo.ts'
import { circleEnd, emptyOldBriefs } from '#vault/storage/retention.ts'
import type { Tombstone } from '#vault/storage/tombstones.ts'
import type { UndoShelf } from '#vault/undoShelf.ts'

export type Fading = {
  readonly undo: UndoShelf
  readonly leaveNoTrace: () => void
}

/**
 * Lets go of what is due, after unlocking and beside everything else: in pieces, each one transaction with its rows, their
 * tombstones and an audit event, so that it may end anywhere and goes on at the next unlock. Children go before
 * their parents, so that no shell stays behind for them.
 * @throws `cancelled` when the vault is locked meanwhile
 */
export const fade = async (
  env: Environment,
  { undo, leaveNoTrace }: Fading,
  tools: CallTools,
): Promise<void> => {
  const { database } = env.room.require()
  const { today, instant } = tools.now
  const { trustedOn, notBefore } = fadingState(database.read)
  if (clockVerdict(trustedOn, today) !== 'fine') return
  if (notBefore !== null && today < notBefore) return

  const due = rowsPastTheirTime(database.read, today).toReversed()
  for (const piece of piecesToFade(due)) {
    throwIfCancelled(tools.signal)
    await env.room.writesGoOn()
    if (env.room.current()?.database !== database) throw new SubrosaError('cancelled')
    database.transaction((db) => {
      // A hold may have been set since they were looked up.
      const stones = stonesNotHeld(
        db,
        piece.map(({ stone }) => stone),
      )
      letGoOf(db, stones, today)
      if (stones.length > 0) addAuditEvent(db, { action: 'purged', counts: countsOf(stones) }, tools.now)
    })
    await setImmediate()
  }
  database.transaction((db) => {
    const briefs = emptyOldBriefs(db, today)
    if (briefs > 0) addAuditEvent(db, { action: 'purged', counts: { brief: briefs } }, tools.now)
    letGoOfClosedCircles(db, tools.now)
    dropForsakenShells(db)
    dropOldAuditEvents(db, today)
    if (notBefore !== null) setNotBefore(db, { notBefore: null, wasPutOff: false }, today)
  })
  if (due.length > 0) {
    undo.clear()
    // The ids of rows of `note`.
    const notes = due
      .filter(({ stone }) => stone.table_name === 'note')
      .map(({ stone }) => stone.row_id as NoteId)
    announceEverything(env.announce, tools.now, notes)
  } else {
    env.announce('retention.changed', { at: instant })
  }
  // Also when nothing was due: the last fading may have been cut off before this.
  leaveNoTrace()
}

/** A circle that closed goes last, when its time is over and nothing is left in it that somebody keeps. */
const letGoOfClosedCircles = (db: WriteDb, now: Now): void => {
  const over = emptyClosedCircles(db).filter((id) => {
    const end = circleEnd(db, id)
    return end !== null && end <= now.today
  })
  const stones = stonesNotHeld(
    db,
    over.map((id) => ({
      row_id: id,
      table_name: 'circle',
      purged_on: now.today,
      reason: 'circle_closed',
    })),
  )
  letGoOf(db, stones, now.today)
  if (stones.length > 0) addAuditEvent(db, { action: 'purged', counts: countsOf(stones) }, now)
}

const countsOf = (stones: readonly Tombstone[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(stones, ({ table_name }) => table_name)].map(([table, rows]) => [table, rows.length]),
  )
