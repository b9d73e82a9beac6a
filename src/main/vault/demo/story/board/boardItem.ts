import type { BoardArea, BoardKind, BoardState, Willing } from '#shared/contract/board.ts'
import type { CircleKey } from '../circles.ts'
import type { Day } from '../day.ts'
import type { PersonKey } from '../people.ts'
import type { SessionKey } from '../sessions/index.ts'

export type BoardItem = {
  readonly key?: string
  readonly circle: CircleKey
  readonly kind: BoardKind
  readonly by: PersonKey
  readonly text: string
  readonly area: BoardArea
  /** Where it fell, or on which day outside of sessions. */
  readonly in: SessionKey | Day
  readonly neededBy?: Day
  readonly isStanding?: true
  /** The key of the ask it answers. */
  readonly answers?: string
  readonly introduces?: {
    readonly a: PersonKey
    readonly b: PersonKey | string
    readonly willing: readonly [Willing, Willing]
  }
  readonly moved?: readonly { readonly on: Day; readonly to: BoardState; readonly outcome?: string }[]
}
