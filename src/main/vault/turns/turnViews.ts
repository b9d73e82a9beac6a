import type { TurnView } from '#shared/contract/turns.ts'
import type { SessionId, TurnId } from '#shared/ids.ts'
import type { ReadHandler } from '#vault/policies.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { requireTurn, turnsOf, type TurnRow } from '#vault/storage/turns.ts'

/** At consent none a turn says "a member": it keeps its person for the rotation only. */
const asView = ({ circleId: _circle, position: _position, presenter, ...turn }: TurnRow): TurnView => ({
  ...turn,
  presenter:
    presenter === null
      ? null
      : { ...presenter, name: turn.level === 'none' && !presenter.isMe ? null : presenter.name },
})

export const turnViews = (db: ReadDb, sessionId: SessionId): TurnView[] => turnsOf(db, sessionId).map(asView)

export const turnView = (db: ReadDb, id: TurnId): TurnView => asView(requireTurn(db, id))

export const listTurns: ReadHandler<'turns.list'> = (db, { sessionId }) =>
  turnViews(db, requireSession(db, sessionId).id)
