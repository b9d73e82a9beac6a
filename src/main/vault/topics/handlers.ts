import type { Handlers } from '#vault/gate/registered.ts'
import type { Insertions } from '#vault/insertions.ts'
import type { Policies } from '#vault/policies.ts'
import { createTopic } from './createTopic.ts'
import { moveTopic, scheduleTopic } from './moveTopic.ts'
import { getTopic, listTopics } from './topicView.ts'
import { updateTopic } from './updateTopic.ts'

export const topicHandlers = ({ read, write, undoable }: Policies, { making }: Insertions) =>
  ({
    'topics.list': read(listTopics),
    'topics.get': read(getTopic),
    'topics.create': write(undoable(making('topic', createTopic), 'topic-made')),
    'topics.update': write(undoable(updateTopic, 'topic-changed')),
    'topics.move': write(undoable(moveTopic, 'topic-moved')),
    'topics.schedule': write(undoable(scheduleTopic, 'topic-moved')),
  }) satisfies Partial<Handlers>
