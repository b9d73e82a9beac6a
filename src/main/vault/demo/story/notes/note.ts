import type { NoteLayer } from '#shared/contract/notes.ts'
import type { CircleKey } from '../circles.ts'
import type { Day } from '../day.ts'
import type { SessionKey } from '../sessions/index.ts'
import type { TopicKey } from '../topics/index.ts'

/** Line by line; each line is a paragraph. */
export type Note = {
  /** Its number in the list of sample notes. */
  readonly number: number
  readonly of: { readonly session: SessionKey; readonly turn?: TopicKey } | { readonly circle: CircleKey }
  readonly layer: NoteLayer
  /** Only for what was not written on the evening of its session. */
  readonly on?: Day
  readonly keptUntil?: Day
  /** Caught for the circle's next session. */
  readonly isForNext?: true
  readonly text: readonly string[]
}
