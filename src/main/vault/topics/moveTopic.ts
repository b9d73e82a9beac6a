import type { PlainDate } from '#shared/dates.ts'
import type { TopicSummary } from '#shared/contract/topics.ts'
import { become, topicTransitions } from '#shared/domain/lifecycles.ts'
import { isYetToCome } from '#shared/domain/sessions.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { SessionId } from '#shared/ids.ts'
import { requireLeave } from '#vault/storage/requireLeave.ts'
import type { WriteHandler, WriteTools } from '#vault/policies.ts'
import { endOf } from '#vault/storage/retention.ts'
import type { WriteDb } from '#vault/storage/database.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { requireTopic, setTopicState } from '#vault/storage/topics.ts'
import { requireCircleOnRecord } from '#vault/storage/requireOnRecord.ts'
import { leaveAgenda, planTurn } from '#vault/turns/turnsAhead.ts'
import { topicView } from './topicView.ts'

const notNow = (): SubrosaError => new SubrosaError('conflict', { reason: 'not-allowed-now' })

/** Invariant 5: only its owner takes it up again, and the only owner who is here is me. */
export const requireMayComeBack = (topic: TopicSummary): void => {
  if (topic.doNotReopen && !topic.owner.isMe) throw notNow()
}

/** What is in a turn moves with it. */
export const moveTopic: WriteHandler<'topics.move'> = (db, input, { now, changed }) => {
  const topic = requireTopic(db, input.topicId)
  if (topic.state === 'in_turn') throw notNow()
  if (input.to === 'waiting') requireMayComeBack(topic)
  const state = become(topicTransitions, topic.state, input.to)
  if (input.resolvedNote !== '') {
    requireCircleOnRecord(db, topic.circleId)
    requireLeave(db, { kind: 'take-away', about: topic.owner.id, circleId: topic.circleId })
  }
  const left = leaveAgenda(db, topic, now)
  setTopicState(
    db,
    topic.id,
    {
      state,
      sessionId: null,
      isCarried: false,
      resolvedNote: input.resolvedNote === '' ? null : input.resolvedNote,
      purgeOn: endOf(db, topic.circleId, { as: 'agreed', changedOn: now.today }),
    },
    now.today,
  )
  changed('topics.changed', { ids: [topic.id] })
  tellAgendas([left], changed)
  return topicView(db, topic.id)
}

export const scheduleTopic: WriteHandler<'topics.schedule'> = (
  db,
  { topicId, sessionId },
  { now, changed },
) => {
  const topic = requireTopic(db, topicId)
  const left = leaveAgenda(db, topic, now)
  if (sessionId === null) takeOffAgenda(db, topic, now.today)
  else {
    const session = requireSession(db, sessionId)
    if (session.circleId !== topic.circleId) throw new SubrosaError('invalid-input', { reason: 'malformed' })
    if (!isYetToCome(session.status)) throw notNow()
    requireMayComeBack(topic)
    const state =
      topic.state === 'scheduled' ? 'scheduled' : become(topicTransitions, topic.state, 'scheduled')
    const purgeOn = endOf(db, topic.circleId, { as: 'agreed', changedOn: now.today })
    planTurn(db, topic, sessionId, now.today)
    setTopicState(db, topicId, { state, sessionId, isCarried: false, resolvedNote: null, purgeOn }, now.today)
  }
  changed('topics.changed', { ids: [topicId] })
  tellAgendas([left, sessionId], changed)
  return topicView(db, topicId)
}

const tellAgendas = (touched: readonly (SessionId | null)[], changed: WriteTools['changed']): void => {
  const ids = [...new Set(touched.filter((id) => id !== null))]
  if (ids.length === 0) return
  changed('turns.changed', { ids: [] })
  changed('agenda.changed', { ids })
  changed('sessions.changed', { ids })
}

const takeOffAgenda = (db: WriteDb, topic: TopicSummary, today: PlainDate): void => {
  const state = become(topicTransitions, topic.state, 'waiting')
  if (topic.state !== 'scheduled') throw notNow()
  const purgeOn = endOf(db, topic.circleId, { as: 'agreed', changedOn: today })
  setTopicState(
    db,
    topic.id,
    { state, sessionId: null, isCarried: false, resolvedNote: null, purgeOn },
    today,
  )
}
