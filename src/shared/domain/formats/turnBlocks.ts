import type { AgendaStep } from './agenda.ts'

type BlockStep<TurnKey> = Pick<AgendaStep<TurnKey>, 'turnId' | 'special'>

/** A run of neighbouring steps of one turn, or one step outside of turns. */
export type Stretch<Step> = readonly [Step, ...Step[]]

/** The agenda cut into single steps and whole turns, in order. */
export const stretchesOf = <Step extends Pick<BlockStep<unknown>, 'turnId'>>(
  steps: readonly Step[],
): Stretch<Step>[] => {
  const stretches: [Step, ...Step[]][] = []
  for (const step of steps) {
    const last = stretches.at(-1)
    if (last !== undefined && step.turnId !== null && last[0].turnId === step.turnId) last.push(step)
    else stretches.push([step])
  }
  return stretches
}

/**
 * Where turns belong in an agenda that has none: after the step in which topics are chosen, else after as many steps
 * as the format has before its turn block.
 * @returns an index into `steps`
 */
export const placeForTurns = <Step extends BlockStep<unknown>>(
  steps: readonly Step[],
  stepsBefore: number,
): number => {
  const choosing = steps.findIndex(({ special }) => special === 'choose_topics')
  return choosing === -1 ? Math.min(stepsBefore, steps.length) : choosing + 1
}

/**
 * The agenda after turns were added, dropped, swapped or put into another order. A turn that has its steps keeps them;
 * steps of turns that are no longer there go. What has begun keeps its place before the others.
 * @param turnIds the turns there are now, in their order; those that have begun come first
 * @param make the steps of a turn that has none yet
 * @param stepsBefore how many steps the format has before its turn block
 */
export const layOutTurns = <TurnKey, Step extends BlockStep<TurnKey>>(
  steps: readonly Step[],
  turnIds: readonly TurnKey[],
  make: (turnId: TurnKey) => readonly Step[],
  stepsBefore: number,
): Step[] => {
  const firstOfTurns = steps.findIndex(({ turnId }) => turnId !== null)
  const outside = steps.filter(({ turnId }) => turnId === null)
  const place = firstOfTurns === -1 ? placeForTurns(steps, stepsBefore) : firstOfTurns
  const blocks = turnIds.flatMap((turnId) => {
    const own = steps.filter((step) => step.turnId === turnId)
    return own.length > 0 ? own : make(turnId)
  })
  return [...outside.slice(0, place), ...blocks, ...outside.slice(place)]
}
