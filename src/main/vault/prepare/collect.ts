import type { ReadHandler, WriteHandler } from '#vault/policies.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import { addNote } from '#vault/storage/notes.ts'
import { collectedOf } from '#vault/storage/preparations.ts'
import { requireLeave } from '#vault/storage/requireLeave.ts'
import { endOf } from '#vault/storage/retention.ts'
import { requireCircleOnRecord } from '#vault/storage/requireOnRecord.ts'

/** One line, caught for the circle's next session. */
export const collectForNext: WriteHandler<'prepare.collect'> = (db, { circleId, text }, { now, changed }) => {
  const owner = { table: 'circle' as const, id: circleId }
  requireCircle(db, circleId)
  requireCircleOnRecord(db, circleId)
  requireLeave(db, { kind: 'private-text', about: null, circleId })
  const doc = {
    type: 'doc' as const,
    content: text
      .split('\n')
      .map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] })),
  }
  const purgeOn = endOf(db, circleId, { as: 'private', changedOn: now.today })
  const noteId = addNote(
    db,
    { owner, layer: 'private', circleId, doc, plain: text, isForNext: true, purgeOn },
    now.today,
  )
  changed('notes.changed', { ids: [noteId] })
  return { noteId, text, on: now.today }
}

export const listCollected: ReadHandler<'prepare.collected'> = (db, { circleId }) =>
  collectedOf(db, requireCircle(db, circleId).id)
