import type { TurnView } from '#shared/contract/turns.ts'
import type { SessionId, TurnId } from '#shared/ids.ts'
import type { ReadHandler } from '#vault/policies.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { isPresenterUnnamed, requireTurn, turnsOf, type TurnRow } from '#vault/storage/turns.ts'

const asView = (row: TurnRow): TurnView => {
  const { circleId: _circle, position: _position, presenter, ...turn } = row
  return {
    ...turn,
    presenter:
      presenter === null ? null : { ...presenter, name: isPresenterUnnamed(row) ? null : presenter.name },
  }
}

export const turnViews = (db: ReadDb, sessionId: SessionId): TurnView[] => turnsOf(db, sessionId).map(asView)

export const turnView = (db: ReadDb, id: TurnId): TurnView => asView(requireTurn(db, id))

export const listTurns: ReadHandler<'turns.list'> = (db, { sessionId }) =>
  turnViews(db, requireSession(db, sessionId).id)
