import { mixOf } from '#shared/domain/mixture.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { countInTurn } from '#vault/storage/contributions.ts'
import { requireTurn } from '#vault/storage/turns.ts'

/** Mine to see when the turn was mine; how somebody else was met is theirs. */
export const getMix: ReadHandler<'contributions.mix'> = (db, { turnId }) => {
  const turn = requireTurn(db, turnId)
  if (turn.presenter?.isMe !== true) throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  return {
    mix: mixOf({
      challenge: countInTurn(db, turnId, 'challenge'),
      support: countInTurn(db, turnId, 'support'),
    }),
  }
}
