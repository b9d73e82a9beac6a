import type { TopicState } from '#shared/contract/topics.ts'
import type { TurnState } from '#shared/contract/turns.ts'
import type { Now } from '#shared/dates.ts'
import { become, mayBecome, topicTransitions, turnTransitions } from '#shared/domain/lifecycles.ts'
import { topicAfter } from '#shared/domain/turns.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { SessionId, TopicId, TurnId } from '#shared/ids.ts'
import type { WriteDb } from './database.ts'
import { endOf } from './retention.ts'
import { findTopic, setTopicState } from './topics.ts'
import { requireTurn, setTurnState, turnsOf, type TurnRow } from './turns.ts'

/**
 * The first step of a turn begins: turn and topic go together.
 * @throws `conflict/not-allowed-now` for a turn nobody has taken, or one that is over
 */
export const beginTurn = (db: WriteDb, id: TurnId, now: Now): void => {
  const turn = requireTurn(db, id)
  if (turn.presenter === null) throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  move(db, turn, 'running', turn.actualSeconds, now)
  if (turn.topic !== null) moveTopic(db, turn.topic.id, 'in_turn', now)
}

/**
 * Its last step is over. The topic goes where the presenter's conclusion leads; without one it is worked on.
 * @param actualSeconds how long the turn was, without pauses
 */
export const endTurn = (db: WriteDb, id: TurnId, actualSeconds: number, now: Now): void => {
  const turn = requireTurn(db, id)
  move(db, turn, 'done', actualSeconds, now)
  if (turn.topic !== null) moveTopic(db, turn.topic.id, topicAfter(turn.outcome), now)
}

/** One that will not take place; its topic waits again. */
export const dropTurn = (db: WriteDb, id: TurnId, now: Now): void => {
  const turn = requireTurn(db, id)
  move(db, turn, 'dropped', 0, now)
  if (turn.topic !== null) moveTopic(db, turn.topic.id, 'waiting', now)
}

/** The session is closed: what did not take place is dropped, so that its topic waits again. */
export const closeTurns = (db: WriteDb, sessionId: SessionId, now: Now): void => {
  for (const { id, state, actualSeconds } of turnsOf(db, sessionId)) {
    if (state === 'planned') dropTurn(db, id, now)
    else if (state === 'running') endTurn(db, id, actualSeconds, now)
  }
}

const move = (db: WriteDb, turn: TurnRow, to: TurnState, actualSeconds: number, now: Now): void => {
  const state = become(turnTransitions, turn.state, to)
  const purgeOn = endOf(db, turn.circleId, { as: 'agreed', changedOn: now.today })
  setTurnState(db, turn.id, { state, actualSeconds, purgeOn }, now.today)
}

/** A topic that somebody has moved on meanwhile stays as it is; one that was let go of holds no turn up. */
const moveTopic = (db: WriteDb, id: TopicId, to: TopicState, now: Now): void => {
  const topic = findTopic(db, id)
  if (topic === undefined) return
  const via = to === 'in_turn' && topic.state === 'working' ? 'scheduled' : topic.state
  if (!mayBecome(topicTransitions, via, to)) return
  const state = via === topic.state ? to : become(topicTransitions, topic.state, via, to)
  setTopicState(
    db,
    id,
    {
      state,
      sessionId: state === 'in_turn' ? (topic.plannedSession?.id ?? null) : null,
      isCarried: topic.state === 'in_turn' && state === 'waiting',
      resolvedNote: null,
      purgeOn: endOf(db, topic.circleId, { as: 'agreed', changedOn: now.today }),
    },
    now.today,
  )
}
