import type { TopicView } from '#shared/contract/topics.ts'
import type { TopicId } from '#shared/ids.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { requireTopic, threadOf, topicsOf, topicWords } from '#vault/storage/topics.ts'

/** @throws `not-found` */
export const topicView = (db: ReadDb, id: TopicId): TopicView => {
  const topic = requireTopic(db, id)
  return {
    ...topic,
    circleName: requireCircle(db, topic.circleId).name,
    ...topicWords(db, id),
    ...threadOf(db, id),
  }
}

export const getTopic: ReadHandler<'topics.get'> = (db, { topicId }) => topicView(db, topicId)

export const listTopics: ReadHandler<'topics.list'> = (db, { circleId }) =>
  topicsOf(db, requireCircle(db, circleId).id)
