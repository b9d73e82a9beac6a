import type { Progress } from '#shared/contract/call.ts'

const shortestGapMs = 100

/**
 * Lets at most ten reports a second through (design.md 3): the first of a phase and the last of the work always,
 * the others when 100 ms have gone by.
 */
export const paceProgress = (
  send: (progress: Progress) => void,
  clockMs: () => number,
): ((progress: Progress) => void) => {
  let sentMs = Number.NEGATIVE_INFINITY
  let phase: string | null = null
  return (progress) => {
    const isNewPhase = progress.phase !== phase
    if (!isNewPhase && clockMs() - sentMs < shortestGapMs) return
    phase = progress.phase
    sentMs = clockMs()
    send(progress)
  }
}
