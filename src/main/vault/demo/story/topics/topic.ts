import type { Brief, TopicDomain, TopicKind, Wish } from '#shared/contract/topics.ts'
import type { CircleKey } from '../circles.ts'
import type { Day } from '../day.ts'
import type { PersonKey } from '../people.ts'

export type Topic = {
  readonly circle: CircleKey
  readonly owner: PersonKey
  /** Empty where its owner wants nothing written. */
  readonly title: string
  readonly kind: TopicKind
  readonly domain: TopicDomain
  /** 1 open to 4 most sensitive. */
  readonly sensitivity: number
  readonly raisedOn: Day
  readonly wants?: readonly Wish[]
  /** From when on its owner does not want to be asked about it again. */
  readonly doNotReopen?: Day
  readonly mustNotLearn?: string
  readonly brief?: { readonly on: Day; readonly parts: Partial<Brief> }
  /** The end it came to outside of a turn. */
  readonly ended?: { readonly on: Day; readonly as: 'resolved' | 'released'; readonly note?: string }
}
