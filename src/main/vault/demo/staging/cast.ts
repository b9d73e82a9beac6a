import type { BoardItemId, CircleId, NextStepId, PersonId, SessionId, TopicId, TurnId } from '#shared/ids.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CircleKey } from '../story/circles.ts'
import type { PersonKey } from '../story/people.ts'
import type { SessionKey } from '../story/sessions/index.ts'
import type { TopicKey } from '../story/topics/index.ts'

/** Ids by the keys of the story. */
type Known<Key, Id> = {
  /** @throws `internal` for one who has not come on yet: then the story is wrong */
  readonly of: (key: Key) => Id
  readonly put: (key: Key, id: Id) => void
  readonly entries: () => readonly (readonly [Key, Id])[]
}

const known = <Key, Id>(): Known<Key, Id> => {
  const ids = new Map<Key, Id>()
  return {
    of: (key) => {
      const id = ids.get(key)
      if (id === undefined) throw new SubrosaError('internal')
      return id
    },
    put: (key, id) => void ids.set(key, id),
    entries: () => [...ids],
  }
}

/** Who and what has come on so far. */
export const createCast = () => ({
  people: known<PersonKey, PersonId>(),
  circles: known<CircleKey, CircleId>(),
  sessions: known<SessionKey, SessionId>(),
  topics: known<TopicKey, TopicId>(),
  /** By session and topic. */
  turns: known<`${SessionKey} ${TopicKey}`, TurnId>(),
  /** By their titles. */
  steps: known<string, NextStepId>(),
  items: known<string, BoardItemId>(),
})

export type Cast = ReturnType<typeof createCast>
