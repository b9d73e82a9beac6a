import type { NoteId } from '#shared/ids.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { makeLinesPrivate, makePrivate, setHandedOver } from '#vault/storage/handOvers.ts'
import { myPersonId } from '#vault/storage/people.ts'
import { endOf } from '#vault/storage/retention.ts'
import { gather } from './gather.ts'

/** What was written for me in my own turns is in the right hands already: it becomes private. */
export const keepMine: WriteHandler<'packets.keepMine'> = (db, { sessionId }, { now, changed }) => {
  const { circleId, turnIds, rows } = gather(db, { sessionId, personId: myPersonId(db) })
  const purgeOn = endOf(db, circleId, { as: 'private', changedOn: now.today })
  // The ids of rows of `note`.
  const notes = rows.filter(({ table }) => table === 'note').map(({ id }) => id as NoteId)
  for (const id of notes) makePrivate(db, id, purgeOn, now.today)
  for (const id of turnIds) {
    makeLinesPrivate(db, id, purgeOn, now.today)
    setHandedOver(db, id, now.today)
  }
  changed('notes.replaced', { ids: notes })
  changed('sessions.changed', { ids: [sessionId] })
  changed('packets.changed', {})
  return {}
}
