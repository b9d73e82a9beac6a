import { isCharacter, isWritten, type Tokens } from './tokens.ts'
import { commonRuns } from './commonRuns.ts'

/** When each token of a document was put there, in milliseconds of a clock that only goes forward. */
export type Ages = {
  readonly tokens: Tokens
  readonly putAtMs: readonly number[]
  /** When the link on a character was put there. */
  readonly linkedAtMs: readonly number[]
}

/** What was there before anybody looked. */
export const beforeAll = Number.NEGATIVE_INFINITY

export const agesAtFirst = (tokens: Tokens): Ages => ({
  tokens,
  putAtMs: tokens.keys.map(() => beforeAll),
  linkedAtMs: tokens.keys.map(() => beforeAll),
})

/** A stretch that was taken out, as text and with its ages: put back as it was, it is as old as it was. */
export type TakenOut = { readonly text: string; readonly putAtMs: readonly number[] }

/** Text that is shorter may be the same by chance. */
const leastTakenOut = 8

const charactersOf = (keys: readonly string[]): string =>
  keys
    .filter(isCharacter)
    .map((key) => key.slice(1))
    .join('')

/**
 * The ages of a document that became another one: what stayed keeps its age, what was put there is of now.
 * @param takenOut earlier stretches; cutting and pasting, or taking a deletion back, makes nothing new
 * @returns with what was taken out now
 */
export const agesAfter = (
  before: Ages,
  tokens: Tokens,
  nowMs: number,
  takenOut: readonly TakenOut[] = [],
): { readonly ages: Ages; readonly takenOut: TakenOut | null } => {
  const runs = commonRuns(before.tokens.keys, tokens.keys)
  const putAtMs = tokens.keys.map(() => nowMs)
  const linkedAtMs = tokens.keys.map(() => nowMs)
  const stays = new Set<number>()
  for (const { from, to, length } of runs) {
    for (let index = 0; index < length; index += 1) {
      stays.add(from + index)
      putAtMs[to + index] = before.putAtMs[from + index] ?? nowMs
      const isSameLink = before.tokens.links[from + index] === tokens.links[to + index]
      linkedAtMs[to + index] = isSameLink ? (before.linkedAtMs[from + index] ?? nowMs) : nowMs
    }
  }
  const kept = new Set(runs.flatMap(({ to, length }) => Array.from({ length }, (_, index) => to + index)))
  putBack(tokens, putAtMs, kept, takenOut)
  const gone = before.tokens.keys.flatMap((key, index) =>
    stays.has(index) || !isCharacter(key) ? [] : [index],
  )
  const text = charactersOf(gone.map((index) => before.tokens.keys[index] ?? ''))
  return {
    ages: { tokens, putAtMs, linkedAtMs },
    takenOut:
      text.length < leastTakenOut
        ? null
        : { text, putAtMs: gone.map((index) => before.putAtMs[index] ?? nowMs) },
  }
}

/** The ages of what `withoutNewer` has left of a document: everything in it stood in the same order before. */
export const agesOfRest = ({ tokens, putAtMs, linkedAtMs }: Ages, rest: Tokens, sinceMs: number): Ages => {
  let place = 0
  const from = rest.keys.map((key) => {
    while (
      place < tokens.keys.length &&
      (tokens.keys[place] !== key || (isWritten(key) && (putAtMs[place] ?? 0) >= sinceMs))
    ) {
      place += 1
    }
    place += 1
    return place - 1
  })
  return {
    tokens: rest,
    putAtMs: from.map((index) => putAtMs[index] ?? beforeAll),
    linkedAtMs: from.map((index) => linkedAtMs[index] ?? beforeAll),
  }
}

/** All characters that are new, taken together, are what was taken out before: then they are as old. */
const putBack = (
  { keys }: Tokens,
  putAtMs: number[],
  kept: ReadonlySet<number>,
  takenOut: readonly TakenOut[],
): void => {
  const fresh = keys.flatMap((key, index) => (kept.has(index) || !isCharacter(key) ? [] : [index]))
  if (fresh.length === 0) return
  const text = charactersOf(fresh.map((index) => keys[index] ?? ''))
  const same = takenOut.findLast((one) => one.text === text)
  if (same === undefined) return
  fresh.forEach((index, place) => {
    putAtMs[index] = same.putAtMs[place] ?? putAtMs[index] ?? beforeAll
  })
}
