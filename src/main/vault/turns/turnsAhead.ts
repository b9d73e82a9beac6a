import type { TopicSummary } from '#shared/contract/topics.ts'
import type { Now, PlainDate } from '#shared/dates.ts'
import type { SessionId } from '#shared/ids.ts'
import { layOutTurnBlocks } from '#vault/agenda/layOutAgenda.ts'
import type { ReadDb, WriteDb } from '#vault/storage/database.ts'
import { findFormat } from '#vault/storage/formats.ts'
import { dropTurn } from '#vault/storage/moveTurn.ts'
import { endOf } from '#vault/storage/retention.ts'
import { agendaStepsOf, formatOfSession } from '#vault/storage/sessionSteps.ts'
import { addTurn, fillTurn, turnsOf } from '#vault/storage/turns.ts'

const usualSeconds = 20 * 60

const formatOf = (db: ReadDb, sessionId: SessionId) => {
  const { id } = formatOfSession(db, sessionId)
  return id === null ? undefined : findFormat(db, id)
}

/** Some sessions consist of rounds alone: a topic of theirs has no turn of its own. */
export const hasTurns = (db: ReadDb, sessionId: SessionId): boolean =>
  agendaStepsOf(db, sessionId).some(({ turnId }) => turnId !== null) ||
  formatOf(db, sessionId)?.steps.some(({ inTurnBlock }) => inTurnBlock) === true

/** An empty turn, or with a topic that of its owner, behind the others. */
export const addTurnTo = (
  db: WriteDb,
  sessionId: SessionId,
  topic: TopicSummary | null,
  { circleId, today }: { readonly circleId: TopicSummary['circleId']; readonly today: PlainDate },
): void => {
  addTurn(
    db,
    {
      sessionId,
      topicId: topic?.id ?? null,
      presenterId: topic?.owner.id ?? null,
      plannedSeconds: turnsOf(db, sessionId).at(-1)?.plannedSeconds ?? usualSeconds,
      purgeOn: endOf(db, circleId, { as: 'agreed', changedOn: today }),
    },
    today,
  )
}

/** The first turn that waits to be filled, else one more. The blocks are laid out by the caller. */
export const giveTurn = (db: WriteDb, topic: TopicSummary, sessionId: SessionId, today: PlainDate): void => {
  const empty = turnsOf(db, sessionId).find(
    ({ state, presenter }) => state === 'planned' && presenter === null,
  )
  if (empty === undefined) addTurnTo(db, sessionId, topic, { circleId: topic.circleId, today })
  else fillTurn(db, empty.id, { topicId: topic.id, presenterId: topic.owner.id }, today)
}

/** Where the session has turns, the topic gets one of them, with its steps. */
export const planTurn = (db: WriteDb, topic: TopicSummary, sessionId: SessionId, today: PlainDate): void => {
  if (!hasTurns(db, sessionId)) return
  giveTurn(db, topic, sessionId, today)
  layOutTurnBlocks(db, sessionId, today)
}

/**
 * Takes a topic from the turn it was planned for: that turn is dropped where the session has more than its format
 * suggests, and else waits to be filled. The topic's own state is the caller's.
 * @returns the session it was planned for, or null
 */
export const leaveAgenda = (db: WriteDb, topic: TopicSummary, now: Now): SessionId | null => {
  const sessionId = topic.plannedSession?.id
  if (sessionId === undefined) return null
  const turns = turnsOf(db, sessionId)
  const own = turns.find((turn) => turn.topic?.id === topic.id && turn.state === 'planned')
  if (own === undefined) return sessionId
  if (turns.length > (formatOf(db, sessionId)?.defaultTurns ?? 0)) dropTurn(db, own.id, now)
  else fillTurn(db, own.id, { topicId: null, presenterId: null }, now.today)
  layOutTurnBlocks(db, sessionId, now.today)
  return sessionId
}
