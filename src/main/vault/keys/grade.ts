import type { z } from 'zod'
import type { Passphrase } from '#shared/contract/call.ts'
import type { PassphraseGrade } from '#shared/contract/vault.ts'
import { SubrosaError } from '#shared/errors.ts'

type Grade = z.infer<typeof PassphraseGrade>
type Hint = Grade['hint']

const leastCharacters = 8
const leastScore = 3
/** Guessing stops being worth counting long before; keeps the estimate quick for pasted pages. */
const mostGraded = 128

/** The dictionaries are large, so they are read at the first grade and not when the process starts. */
const loadEstimator = async () => {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  })
}

let estimator: ReturnType<typeof loadEstimator> | undefined

const hints: Readonly<Record<string, Hint>> = {
  topTen: 'common',
  topHundred: 'common',
  common: 'common',
  similarToCommon: 'common',
  pwned: 'common',
  wordByItself: 'guessable',
  namesByThemselves: 'names-or-dates',
  commonNames: 'names-or-dates',
  userInputs: 'names-or-dates',
  dates: 'names-or-dates',
  recentYears: 'names-or-dates',
  simpleRepeat: 'repeats',
  extendedRepeat: 'repeats',
  sequences: 'repeats',
  straightRow: 'keyboard',
  keyPattern: 'keyboard',
}

/**
 * How hard a passphrase is to guess: zxcvbn's score from 0 to 4, and whether the vault accepts it (score 3 and 8
 * characters). `words` are names somebody near would try first: the vault's, one's own.
 */
export const gradePassphrase = async (passphrase: string, words: readonly string[]): Promise<Grade> => {
  const text = passphrase.normalize('NFKC')
  const characters = [...text].length
  if (characters === 0) return { score: 0, enough: false, hint: 'empty' }
  estimator ??= loadEstimator()
  const { score, feedback } = (await estimator).check(text.slice(0, mostGraded), [...words])
  const enough = score >= leastScore && characters >= leastCharacters
  if (enough) return { score, enough, hint: 'none' }
  if (characters < leastCharacters) return { score, enough, hint: 'too-short' }
  return { score, enough, hint: hints[feedback.warning ?? ''] ?? 'guessable' }
}

/** @throws `invalid-input/weak-passphrase` for one that `gradePassphrase` does not call enough */
export const requireStrongPassphrase = async (
  passphrase: Passphrase,
  words: readonly string[] = [],
): Promise<void> => {
  const { enough } = await gradePassphrase(passphrase, words)
  if (!enough) throw new SubrosaError('invalid-input', { reason: 'weak-passphrase' })
}
