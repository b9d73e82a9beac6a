import type { PlainDate } from '#shared/dates.ts'
import type { PersonId, SessionId, TopicId, TurnId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { add } from './rows.ts'
import { newId, newLife } from './stamps.ts'

/** Behind the others. Without person and topic it waits to be filled in the room. */
export const addTurn = (
  db: WriteDb,
  turn: {
    readonly sessionId: SessionId
    readonly topicId: TopicId | null
    readonly presenterId: PersonId | null
    readonly plannedSeconds: number
    readonly purgeOn: PlainDate | null
  },
  today: PlainDate,
): TurnId => {
  const id = newId<TurnId>()
  add(db, 'turn', {
    id,
    ...newLife(today, turn.purgeOn),
    session_id: turn.sessionId,
    topic_id: turn.topicId,
    presenter_person_id: turn.presenterId,
    position: nextPosition(db, turn.sessionId),
    planned_seconds: turn.plannedSeconds,
    scribe_person_id: null,
    state: 'planned',
    actual_seconds: 0,
    takeaway: null,
    outcome: null,
    handed_over_on: null,
  })
  return id
}

const nextPosition = (db: ReadDb, sessionId: SessionId): number =>
  db.get<{ position: number }>(
    'SELECT coalesce(max(position), 0) + 1 AS position FROM turn WHERE session_id = $sessionId',
    { sessionId },
  )?.position ?? 1
