import type { ContributionKind } from '../contract/contributions.ts'
import type { Wish } from '../contract/topics.ts'

/** They come from the round at the beginning, belong to no turn, and stay for a short time only. */
export const checkInKinds = [
  'word',
  'news',
  'win',
  'flop',
  'question',
] as const satisfies readonly ContributionKind[]

export const isCheckIn = (kind: ContributionKind): boolean => checkInKinds.some((checkIn) => checkIn === kind)

/** What the picker of a turn offers when its step names no kinds. */
export const turnKinds = [
  'clarify',
  'open_question',
  'experience',
  'fresh_eyes',
  'idea',
  'challenge',
  'support',
  'feedback',
  'resource',
  'observation',
  'advice',
] as const satisfies readonly ContributionKind[]

/** Given only when the topic's owner asked for it (formats.md 1). */
const onlyWhenWanted: Readonly<Partial<Record<ContributionKind, Wish>>> = {
  feedback: 'blunt_feedback',
  advice: 'ideas',
}

/** In a step for wild ideas nothing else is heard but support (000-26). */
const wildKinds: ReadonlySet<ContributionKind> = new Set(['wild_idea', 'support'])

/**
 * The kinds one may choose from now.
 * @param stepKinds of the running step; empty when it names none
 * @param wants of the topic's owner; null outside a turn
 */
export const kindsOffered = (
  stepKinds: readonly ContributionKind[],
  wants: readonly Wish[] | null,
): readonly ContributionKind[] => {
  const ofStep = stepKinds.length > 0 ? stepKinds : wants === null ? checkInKinds : turnKinds
  const heard = ofStep.includes('wild_idea') ? ofStep.filter((kind) => wildKinds.has(kind)) : ofStep
  return heard.filter((kind) => {
    const wish = onlyWhenWanted[kind]
    return wish === undefined || (wants?.includes(wish) ?? false)
  })
}
