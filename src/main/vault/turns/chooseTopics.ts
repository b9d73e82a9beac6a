import type { TopicSummary } from '#shared/contract/topics.ts'
import { become, topicTransitions } from '#shared/domain/lifecycles.ts'
import { isUnderWay, isYetToCome } from '#shared/domain/sessions.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { SessionId } from '#shared/ids.ts'
import { layOutTurnBlocks } from '#vault/agenda/layOutAgenda.ts'
import type { WriteHandler } from '#vault/policies.ts'
import type { ReadDb, WriteDb } from '#vault/storage/database.ts'
import { endOf } from '#vault/storage/retention.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { requireTopic, setTopicState } from '#vault/storage/topics.ts'
import { turnsOf } from '#vault/storage/turns.ts'
import { giveTurn, leaveAgenda } from './turnsAhead.ts'
import { turnViews } from './turnViews.ts'

const notNow = (): SubrosaError => new SubrosaError('conflict', { reason: 'not-allowed-now' })

/** Topics chosen ahead or in the room become turns, in this order. */
export const chooseTopics: WriteHandler<'turns.choose'> = (db, { sessionId, topicIds }, { now, changed }) => {
  const session = requireSession(db, sessionId)
  if (!isYetToCome(session.status) && !isUnderWay(session.status)) throw notNow()
  const topics = [...new Set(topicIds)].map((id) => requireChoosable(db, requireTopic(db, id), sessionId))
  if (topics.some(({ circleId }) => circleId !== session.circleId)) {
    throw new SubrosaError('invalid-input', { reason: 'malformed' })
  }
  for (const topic of topics) {
    const left = leaveAgenda(db, topic, now)
    if (left !== null && left !== sessionId) changed('agenda.changed', { ids: [left] })
    giveTurn(db, topic, sessionId, now.today)
    putOnAgenda(db, topic, sessionId, now.today)
  }
  layOutTurnBlocks(db, sessionId, now.today)
  changed('turns.changed', { ids: [] })
  changed('topics.changed', { ids: topics.map(({ id }) => id) })
  changed('agenda.changed', { ids: [sessionId] })
  changed('sessions.changed', { ids: [sessionId] })
  return turnViews(db, sessionId)
}

/** Invariant 5: what its owner does not want reopened is on nobody's agenda but mine. */
const requireChoosable = (db: ReadDb, topic: TopicSummary, sessionId: SessionId): TopicSummary => {
  const isChosen = turnsOf(db, sessionId).some((turn) => turn.topic?.id === topic.id && turn.state !== 'done')
  if (isChosen || (topic.doNotReopen && !topic.owner.isMe)) throw notNow()
  return topic
}

const putOnAgenda = (
  db: WriteDb,
  topic: TopicSummary,
  sessionId: SessionId,
  today: Parameters<typeof setTopicState>[3],
): void => {
  const state =
    topic.state === 'scheduled'
      ? 'scheduled'
      : topic.state === 'captured'
        ? become(topicTransitions, topic.state, 'waiting', 'scheduled')
        : become(topicTransitions, topic.state, 'scheduled')
  const purgeOn = endOf(db, topic.circleId, { as: 'agreed', changedOn: today })
  setTopicState(db, topic.id, { state, sessionId, isCarried: false, resolvedNote: null, purgeOn }, today)
}
