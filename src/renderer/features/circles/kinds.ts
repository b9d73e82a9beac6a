import type { CircleKind } from '#shared/contract/circles.ts'
import { hues } from '#rosette/index.ts'

type KindOnPaper = {
  readonly kind: CircleKind
  /** Drawn beside it: a usual number of members, and a colour of its own. */
  readonly petals: number
  readonly hue: number
  /** Suggested length of a session. */
  readonly minutes: number
}

/** The kinds in the order in which they are offered; the first five are drawn large. */
export const kinds: readonly KindOnPaper[] = [
  { kind: 'mutual', petals: 7, hue: hues.slate, minutes: 120 },
  { kind: 'pair', petals: 2, hue: hues.brick, minutes: 60 },
  { kind: 'mastermind', petals: 5, hue: hues.plum, minutes: 75 },
  { kind: 'table', petals: 9, hue: hues.honey, minutes: 180 },
  { kind: 'reciprocal', petals: 2, hue: hues.fern, minutes: 60 },
  { kind: 'forum', petals: 8, hue: hues.tide, minutes: 180 },
  { kind: 'action_learning', petals: 6, hue: hues.iris, minutes: 90 },
  { kind: 'group_mentoring', petals: 6, hue: hues.copper, minutes: 90 },
  { kind: 'accountability', petals: 3, hue: hues.moss, minutes: 30 },
  { kind: 'professional', petals: 5, hue: hues.rose, minutes: 90 },
  { kind: 'custom', petals: 6, hue: hues.slate, minutes: 90 },
]

export const suggestedMinutes = (kind: CircleKind): number =>
  kinds.find((known) => known.kind === kind)?.minutes ?? 90
