import type { TopicState } from '../contract/topics.ts'
import type { TurnOutcome } from '../contract/turns.ts'

const after: Readonly<Record<TurnOutcome, TopicState>> = {
  next_step: 'working',
  no_step: 'working',
  clarity: 'resolved',
  continue: 'waiting',
}

/** Where a topic goes when its turn is over: by the presenter's conclusion, and on being worked on without one. */
export const topicAfter = (outcome: TurnOutcome | null): TopicState =>
  outcome === null ? 'working' : after[outcome]
