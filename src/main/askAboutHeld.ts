/** What somebody does that would drop held lines. */
type Act = 'lock' | 'quit'

/** Asks before held lines are dropped by somebody's own hand; sleep, idleness and the system's own lock ask nothing. */
export type Asking = {
  /**
   * Whether the act may go on now. Otherwise the question has been put, and asking for the same once more is the answer:
   * so a window that shows no question is in nobody's way.
   */
  readonly mayGo: (act: Act) => boolean
  /** The question was answered: everything stays. */
  readonly stay: () => void
}

/** @param ask shows the question in the window */
export const createAsking = (heldLines: () => number, ask: (act: Act, count: number) => void): Asking => {
  let asked: Act | null = null
  return {
    mayGo: (act) => {
      const count = heldLines()
      if (count === 0 || asked === act) {
        asked = null
        return true
      }
      asked = act
      ask(act, count)
      return false
    },
    stay: () => {
      asked = null
    },
  }
}
