import type { ContributionKind } from '#shared/contract/contributions.ts'
import type { Place } from '#shared/contract/sessions.ts'
import type { TurnOutcome } from '#shared/contract/turns.ts'
import type { CircleKey } from '../circles.ts'
import type { Day } from '../day.ts'
import type { PersonKey } from '../people.ts'
import type { TopicKey } from '../topics/index.ts'

/** The built-in formats of the demo, by their number. */
export const formatsByCode = {
  F11: '6c8b5df9-33b1-4e24-985e-348fa19ffa3d',
  F17: '4a31a130-b80c-44b7-90d9-b810cdbf0fa5',
  F19: 'e29e5453-0804-4f35-99a0-e2ad4f4a8123',
} as const

export type Turn = {
  readonly topic: TopicKey
  /** Where it leads its topic: worked on, at its end, or carried. */
  readonly outcome: TurnOutcome
  readonly takeaway?: string
  readonly said?: readonly {
    readonly kind: ContributionKind
    readonly text: string
    readonly isKept?: true
  }[]
  readonly unwrittenMinutes?: number
}

export type Session = {
  readonly circle: CircleKey
  readonly on: Day
  readonly clock?: string
  /** It was planned for another day first. */
  readonly movedFrom?: Day
  readonly host: PersonKey
  readonly place: Place
  /** The one of its circle unless it says so. */
  readonly format?: keyof typeof formatsByCode
  readonly intention?: string
  /** Planned, and called off that day. */
  readonly calledOffOn?: Day
  readonly turns?: readonly Turn[]
  /** Topics that are on the agenda of a session to come. */
  readonly agenda?: readonly TopicKey[]
  readonly isThoughtAhead?: true
  readonly away?: readonly PersonKey[]
  readonly remote?: readonly PersonKey[]
  readonly partly?: readonly PersonKey[]
  readonly guests?: readonly string[]
  readonly checkIns?: readonly (readonly [kind: ContributionKind, text: string])[]
  /** Steps that are off until the host gives them minutes. */
  readonly switchedOn?: { readonly title: string; readonly minutes: number }
  readonly overMinutes?: number
  readonly bellMinutes?: number
  readonly heard?: Readonly<Partial<Record<PersonKey, number>>>
  readonly pulse?: {
    readonly worthIt: number
    readonly realHere: number
    readonly keep?: string
    readonly change?: string
  }
}
