import { SubrosaError } from '#shared/errors.ts'
import type { TopicId } from '#shared/ids.ts'
import { isLeaveGiven, requireLeave } from '#vault/storage/requireLeave.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { endOf } from '#vault/storage/retention.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { requireTopic, setTopic } from '#vault/storage/topics.ts'
import { requireCircleOnRecord } from '#vault/storage/requireOnRecord.ts'
import { topicView } from './topicView.ts'

export const updateTopic: WriteHandler<'topics.update'> = (db, input, { now, changed }) => {
  const topic = requireTopic(db, input.topicId)
  const { circleId } = topic
  requireCircleOnRecord(db, circleId)
  const title = { kind: 'topic-title', about: topic.owner.id, circleId } as const
  if (input.title !== '') requireLeave(db, title)
  else if (isLeaveGiven(db, title)) throw new SubrosaError('invalid-input', { reason: 'malformed' })
  const beyond = [...Object.values(input.brief), input.useLimit, input.mustNotLearn]
  if (beyond.some((part) => part !== '')) {
    requireLeave(db, { kind: 'brief', about: topic.owner.id, circleId })
  }
  if (input.earlierTopicId !== null) requireEarlier(db, topic.id, input.earlierTopicId, circleId)
  setTopic(
    db,
    topic.id,
    { ...input, purgeOn: endOf(db, circleId, { as: 'agreed', changedOn: now.today }) },
    now.today,
  )
  changed('topics.changed', { ids: [topic.id] })
  return topicView(db, topic.id)
}

/** Of the same circle, and not itself. */
const requireEarlier = (db: ReadDb, id: TopicId, earlier: TopicId, circleId: string): void => {
  if (earlier === id || requireTopic(db, earlier).circleId !== circleId) {
    throw new SubrosaError('invalid-input', { reason: 'malformed' })
  }
}
