/**
 * One round, in the memory of the window only: who speaks, who has spoken. Passing leaves no mark that could be counted:
 * it is known while the round lasts, so that nobody is asked twice.
 */
export type Round = {
  /** In the order in which they are asked. */
  readonly order: readonly string[]
  readonly speaking: string | null
  readonly spoken: readonly string[]
  readonly passed: readonly string[]
}

/** The order of a round: the seats from a place that moves on by one from session to session. */
export const roundOrder = (seats: readonly string[], sessionNumber: number): readonly string[] => {
  if (seats.length === 0) return []
  const start = Math.max(0, sessionNumber - 1) % seats.length
  return [...seats.slice(start), ...seats.slice(0, start)]
}

/** A round that begins with the first of the order. */
export const beginRound = (order: readonly string[]): Round => ({
  order,
  speaking: order[0] ?? null,
  spoken: [],
  passed: [],
})

/** Those still to come after the one who speaks, in their order; who passed is not asked again. */
export const waitingIn = ({ order, speaking, spoken, passed }: Round): readonly string[] => {
  const here = speaking === null ? -1 : order.indexOf(speaking)
  const inTurn = [...order.slice(here + 1), ...order.slice(0, here + 1)]
  return inTurn.filter((id) => id !== speaking && !spoken.includes(id) && !passed.includes(id))
}

const goOn = (round: Round): Round => {
  const [next = null] = waitingIn(round)
  return { ...round, speaking: next }
}

/** Who speaks has spoken; the next one begins, or nobody when all have. */
export const nextSpeaker = (round: Round): Round => {
  const { speaking, spoken } = round
  if (speaking === null) return round
  return goOn({ ...round, spoken: [...spoken, speaking] })
}

/** Who speaks passes this time. */
export const passOn = (round: Round): Round => {
  const { speaking, passed } = round
  if (speaking === null) return round
  return goOn({ ...round, passed: [...passed, speaking] })
}

/** Somebody else has the word now; who spoke until then has spoken. */
export const giveWord = (round: Round, id: string): Round => {
  if (!round.order.includes(id) || round.speaking === id) return round
  const { speaking } = round
  return {
    ...round,
    speaking: id,
    spoken: [...round.spoken, ...(speaking === null ? [] : [speaking])].filter((one) => one !== id),
    passed: round.passed.filter((one) => one !== id),
  }
}

/** People came or went: the seats stay in their order, what was said stays said. */
export const seatsChanged = (round: Round, order: readonly string[]): Round => {
  const stays = (id: string): boolean => order.includes(id)
  const changed = {
    order,
    speaking: round.speaking,
    spoken: round.spoken.filter(stays),
    passed: round.passed.filter(stays),
  }
  return round.speaking === null || stays(round.speaking) ? changed : goOn({ ...changed, speaking: null })
}
