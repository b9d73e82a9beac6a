import type { Day } from '../day.ts'
import type { PersonKey } from '../people.ts'
import type { SessionKey } from '../sessions/index.ts'
import type { TopicKey } from '../topics/index.ts'

export type Step = {
  readonly owner: PersonKey
  readonly title: string
  /** Where it was promised; `null` where nobody else was there. */
  readonly in: SessionKey | null
  /** The turn it came out of, by its topic. */
  readonly from?: TopicKey
  /** Only without a session. */
  readonly on?: Day
  readonly due?: Day
  readonly horizon?: 'before_next' | 'someday'
  readonly supporter?: PersonKey
  readonly newForMe?: boolean
  readonly canKeepUp?: boolean
  readonly begunOn?: Day
  /** What was told, in the session of that day where one is named; `to` is the new day it was carried to. */
  readonly told?: readonly {
    readonly on: Day
    readonly as: 'partly' | 'not_yet'
    readonly in?: SessionKey
    readonly learned?: string
    readonly to?: Day
  }[]
  readonly ended?: {
    readonly on: Day
    readonly as: 'done' | 'changed' | 'released'
    readonly in?: SessionKey
  }
}
