import { SubrosaError } from '#shared/errors.ts'
import { layOutTurnBlocks } from '#vault/agenda/layOutAgenda.ts'
import { requireChangeable } from '#vault/agenda/requireStep.ts'
import type { WriteHandler, WriteTools } from '#vault/policies.ts'
import type { SessionId } from '#shared/ids.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { setTurnOrder, turnsOf } from '#vault/storage/turns.ts'
import { addTurnTo, hasTurns } from './turnsAhead.ts'
import { turnViews } from './turnViews.ts'

const mostTurns = 40

/** Of a session that waits or is under way. */
export const addEmptyTurn: WriteHandler<'turns.add'> = (db, { sessionId }, tools) => {
  requireChangeable(db, sessionId)
  const { circleId } = requireSession(db, sessionId)
  if (!hasTurns(db, sessionId) || turnsOf(db, sessionId).length >= mostTurns) {
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  }
  addTurnTo(db, sessionId, null, { circleId, today: tools.now.today })
  layOutTurnBlocks(db, sessionId, tools.now.today)
  tell(sessionId, tools)
  return turnViews(db, sessionId)
}

/** Nobody gives a reason; what has begun keeps its place. */
export const reorderTurns: WriteHandler<'turns.reorder'> = (db, { sessionId, turnIds }, tools) => {
  requireChangeable(db, sessionId)
  const turns = turnsOf(db, sessionId)
  const isSameTurns =
    turnIds.length === turns.length &&
    new Set(turnIds).size === turns.length &&
    turns.every(({ id }) => turnIds.includes(id))
  if (!isSameTurns) throw new SubrosaError('conflict', { reason: 'moved-on' })
  if (turns.some(({ id, state }, place) => state !== 'planned' && turnIds[place] !== id)) {
    throw new SubrosaError('invalid-input', { reason: 'malformed' })
  }
  setTurnOrder(db, turnIds, tools.now.today)
  layOutTurnBlocks(db, sessionId, tools.now.today)
  tell(sessionId, tools)
  return turnViews(db, sessionId)
}

const tell = (sessionId: SessionId, { changed }: WriteTools): void => {
  changed('turns.changed', { ids: [] })
  changed('agenda.changed', { ids: [sessionId] })
  changed('sessions.changed', { ids: [sessionId] })
}
