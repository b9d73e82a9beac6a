import type { ContributionKind } from '#shared/contract/contributions.ts'
import type { Catch } from '#shared/domain/contributions.ts'

/**
 * A line may begin with a slash and the first letters of its kind, in the words on screen or the kind's own.
 * @param labelOf what the kind is called on screen
 * @returns the words without that beginning, and the kind; null when none was meant
 */
export const readTypedKind = (
  line: string,
  kinds: readonly ContributionKind[],
  labelOf: (kind: ContributionKind) => string,
): { readonly words: string; readonly kind: ContributionKind | null } => {
  const found = /^\/(\S+)\s*(.*)$/su.exec(line)
  if (found === null) return { words: line.trim(), kind: null }
  const [, typed = '', words = ''] = found
  const query = typed.toLocaleLowerCase()
  const answers = (kind: ContributionKind): boolean =>
    [kind, ...kind.split('_'), ...labelOf(kind).toLocaleLowerCase().split(' ')].some((word) =>
      word.startsWith(query),
    )
  const kind = kinds.find(answers) ?? null
  return kind === null ? { words: line.trim(), kind } : { words: words.trim(), kind }
}

/** What the catch row files: type first, and say what it is with a sign in front. */
export const catchSigns: Readonly<Record<Catch, string>> = {
  step: '>',
  ask: '?',
  offer: '+',
  topic: '#',
  resource: '=',
  introduction: '&',
}

const order = [
  'step',
  'ask',
  'offer',
  'topic',
  'resource',
  'introduction',
] as const satisfies readonly Catch[]

export const catches: readonly Catch[] = order

/** @returns the words without the sign, and what it says; null without one */
export const readTypedCatch = (line: string): { readonly words: string; readonly as: Catch | null } => {
  const typed = line.trim()
  const as = order.find((one) => typed.startsWith(catchSigns[one])) ?? null
  return { words: as === null ? typed : typed.slice(1).trim(), as }
}
