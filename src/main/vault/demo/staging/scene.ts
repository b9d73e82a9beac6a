import type { Day } from '../story/day.ts'
import type { Cast } from './cast.ts'
import type { Stage } from './stage.ts'

export type Setting = { readonly stage: Stage; readonly cast: Cast }

/** Something that happens on a day. */
export type Scene = {
  readonly on: Day
  /** `HH:MM` on the wall. */
  readonly clock: string
  readonly play: (setting: Setting) => Promise<void>
}

/** In the order in which they happened; what shares its minute stays as it was told. */
export const inOrder = (scenes: readonly Scene[]): readonly Scene[] =>
  scenes.toSorted((one, other) =>
    one.on !== other.on ? one.on - other.on : one.clock < other.clock ? -1 : one.clock > other.clock ? 1 : 0,
  )
