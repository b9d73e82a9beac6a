import type { ContributionKind } from '../contract/contributions.ts'
import type { Wish } from '../contract/topics.ts'
import { contributionKinds, type StepKind } from '../formats/format.ts'
import { isClosedStep, type RecordRule } from './running/recording.ts'

/** They come from the round at the beginning, belong to no turn, and stay for a short time only. */
export const checkInKinds = [
  'word',
  'news',
  'win',
  'flop',
  'question',
] as const satisfies readonly ContributionKind[]

export const isCheckIn = (kind: ContributionKind): boolean => checkInKinds.some((checkIn) => checkIn === kind)

/** What is said in a turn while no step runs, as when it is read through once more. */
const turnKinds = [
  'clarify',
  'open_question',
  'experience',
  'fresh_eyes',
  'idea',
  'wild_idea',
  'challenge',
  'support',
  'feedback',
  'resource',
  'observation',
  'advice',
  'takeaway',
  'thanks',
] as const satisfies readonly ContributionKind[]

/** What is said outside of turns while no step runs. */
const roomKinds = [...checkInKinds, 'thanks'] as const satisfies readonly ContributionKind[]

/** Given only when the topic's owner asked for it (formats.md 1). */
const onlyWhenWanted: Readonly<Partial<Record<ContributionKind, Wish>>> = {
  feedback: 'blunt_feedback',
  advice: 'ideas',
}

/** In a step for wild ideas nothing else is heard but support (000-26). */
const wildKinds: ReadonlySet<StepKind> = new Set(['wild_idea', 'support'])

const isLineKind = (kind: StepKind): kind is ContributionKind => contributionKinds.some((one) => one === kind)

/** Where something said is kept that is no line (formats.md 1, "Kinds and where they are saved"). */
export type Catch = 'step' | 'ask' | 'offer' | 'resource' | 'introduction' | 'topic'

const catchOf = (kind: StepKind, isInTurn: boolean): Catch | null => {
  if (kind === 'promise') return 'step'
  if (kind === 'ask' || kind === 'offer' || kind === 'introduction' || kind === 'topic') return kind
  // What helps somebody is theirs; what helps everybody goes to the board.
  return kind === 'resource' && !isInTurn ? kind : null
}

/** As much of what is said now as decides what it may become. */
export type SaidIn = {
  /** The step it is said in, with its kinds as its format names them; null in no step. */
  readonly step: (RecordRule & { readonly kinds: readonly StepKind[] }) | null
  /** Of the topic's owner; null outside of turns. */
  readonly wants: readonly Wish[] | null
}

/**
 * The kinds a line may have: those the step names, and of them what the topic's owner wants. The picker shows no others
 * and the gate takes no others. A step that names none has none: what is told freely is no line; where
 * nothing is written the kinds only say what is spoken.
 */
export const lineKinds = ({ step, wants }: SaidIn): readonly ContributionKind[] => {
  if (step !== null && isClosedStep(step)) return []
  const isInTurn = wants !== null
  const named = step?.kinds ?? (isInTurn ? turnKinds : roomKinds)
  const isWild = step?.kinds.includes('wild_idea') === true
  const heard = isWild ? named.filter((kind) => wildKinds.has(kind)) : named
  return heard.filter(isLineKind).filter((kind) => {
    const wish = onlyWhenWanted[kind]
    return catchOf(kind, isInTurn) === null && (wish === undefined || (wants?.includes(wish) ?? false))
  })
}

/** What a step asks for that is no line, in its order: a promise, something for the board, a topic. */
export const catchesAskedFor = (stepKinds: readonly StepKind[], isInTurn: boolean): readonly Catch[] => {
  const asked = stepKinds.map((kind) => catchOf(kind, isInTurn))
  return [...new Set(asked)].filter((one) => one !== null)
}
