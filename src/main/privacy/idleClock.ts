/**
 * Tells how long nobody has touched the computer, by the wall clock. The system's own idle counter may
 * stand still or start again while the computer sleeps, so what counts is when input was last known;
 * a clock put back cannot shorten it, because the monotonic clock is asked as well.
 */
export type IdleClock = {
  /** @param systemIdleMs what the system says now @returns milliseconds without input, the larger of both truths */
  readonly read: (systemIdleMs: number) => number
  /** Somebody opened the vault just now: idling begins here. */
  readonly reset: () => void
}

/** A reading that comes this much later than the last one means the computer slept in between. */
const gapMs = 30_000

export const createIdleClock = (wallMs: () => number, monotonicMs: () => number): IdleClock => {
  let lastWallMs = wallMs()
  let lastMonotonicMs = monotonicMs()
  let idleMs = 0
  return {
    read: (systemIdleMs) => {
      const passedMs = Math.max(wallMs() - lastWallMs, monotonicMs() - lastMonotonicMs, 0)
      lastWallMs = wallMs()
      lastMonotonicMs = monotonicMs()
      // After a sleep the system's counter is not believed: the time asleep was time without input.
      idleMs = passedMs > gapMs ? Math.max(systemIdleMs, idleMs + passedMs) : systemIdleMs
      return idleMs
    },
    reset: () => {
      lastWallMs = wallMs()
      lastMonotonicMs = monotonicMs()
      idleMs = 0
    },
  }
}
