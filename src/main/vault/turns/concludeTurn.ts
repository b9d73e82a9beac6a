import { isUnderWay } from '#shared/domain/sessions.ts'
import { SubrosaError } from '#shared/errors.ts'
import { requireOnRecord } from '#vault/storage/requireOnRecord.ts'
import { requireLeave } from '#vault/storage/requireLeave.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { requireTurn, setTurnConclusion } from '#vault/storage/turns.ts'
import { turnView } from './turnViews.ts'

/** While people still sit together: it is read out before it is kept. */
export const concludeTurn: WriteHandler<'turns.conclude'> = (db, input, { now, changed }) => {
  const turn = requireTurn(db, input.turnId)
  if (turn.presenter === null || !isUnderWay(requireSession(db, turn.sessionId).status)) {
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  }
  requireOnRecord(db, turn.sessionId)
  if (input.takeaway !== '') {
    requireLeave(db, { kind: 'take-away', about: turn.presenter.id, circleId: turn.circleId })
  }
  setTurnConclusion(db, turn.id, input, now.today)
  changed('turns.changed', { ids: [turn.id] })
  return turnView(db, turn.id)
}
