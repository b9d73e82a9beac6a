/** How the floor was shared, in a word; never whose share it was. */
export const airtimeWords = ['even', 'a-little-uneven', 'one-voice'] as const
export type AirtimeWord = (typeof airtimeWords)[number]

/** Before this much has been heard in all, a word would say nothing. */
const enoughSeconds = 300

/**
 * How evenly the floor was shared (domain.md 7): with n people and the largest share s, E = 1 - (s - 1/n) / (1 - 1/n).
 * @param seconds how long each of those who are here had the word, in any order; own turns left out
 * @returns null while it is too early to say
 */
export const airtimeWord = (seconds: readonly number[]): AirtimeWord | null => {
  const total = seconds.reduce((sum, each) => sum + each, 0)
  if (seconds.length < 2 || total < enoughSeconds) return null
  const even = 1 / seconds.length
  const evenness = 1 - (Math.max(...seconds) / total - even) / (1 - even)
  if (evenness >= 0.85) return 'even'
  return evenness >= 0.65 ? 'a-little-uneven' : 'one-voice'
}

/** What is told at once is never more than this: a window that slept has not listened. */
export const longestHeardSeconds = 120
