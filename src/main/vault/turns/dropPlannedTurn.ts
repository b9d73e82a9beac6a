import { layOutTurnBlocks } from '#vault/agenda/layOutAgenda.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { dropTurn } from '#vault/storage/moveTurn.ts'
import { requireTurn } from '#vault/storage/turns.ts'
import { turnViews } from './turnViews.ts'

export const dropPlannedTurn: WriteHandler<'turns.drop'> = (db, { turnId }, { now, changed }) => {
  const turn = requireTurn(db, turnId)
  dropTurn(db, turnId, now)
  layOutTurnBlocks(db, turn.sessionId, now.today)
  changed('turns.changed', { ids: [turnId] })
  if (turn.topic !== null) changed('topics.changed', { ids: [turn.topic.id] })
  changed('agenda.changed', { ids: [turn.sessionId] })
  changed('sessions.changed', { ids: [turn.sessionId] })
  return turnViews(db, turn.sessionId)
}
