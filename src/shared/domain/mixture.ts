import type { Mix } from '../contract/contributions.ts'

/** Challenge and support are what moves somebody (row 001-25); how they were mixed is said in a word. */
export const mixOf = ({
  challenge,
  support,
}: {
  readonly challenge: number
  readonly support: number
}): Mix => {
  if (challenge + support === 0) return 'nothing'
  if (support === 0) return 'challenge'
  if (challenge === 0) return 'support'
  if (challenge === support) return 'alike'
  return challenge > support ? 'more-challenge' : 'more-support'
}
