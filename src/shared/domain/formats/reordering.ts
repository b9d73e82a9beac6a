import type { AgendaStep } from './agenda.ts'
import { stretchesOf } from './turnBlocks.ts'

type Movable = Pick<AgendaStep<unknown>, 'turnId'>

const swap = <T>(all: readonly T[], one: number, other: number): T[] => {
  const moved = [...all]
  const [first, second] = [all[one], all[other]]
  if (first === undefined || second === undefined) return moved
  moved[one] = second
  moved[other] = first
  return moved
}

/**
 * The agenda with one step put one place up (-1) or down (+1). A step of a turn moves within its turn; a step outside
 * passes over a whole turn, so that turns stay together.
 * @returns the same order when there is no place to go
 */
export const moveByOne = <Step extends Movable>(
  steps: readonly Step[],
  index: number,
  by: -1 | 1,
): Step[] => {
  const step = steps[index]
  if (step === undefined) return [...steps]
  if (step.turnId !== null) {
    return steps[index + by]?.turnId === step.turnId ? swap(steps, index, index + by) : [...steps]
  }
  const stretches = stretchesOf(steps)
  const place = stretches.findIndex(([first]) => first === step)
  return swap(stretches, place, place + by).flat()
}

/**
 * The agenda with one step put before or after another. A step of a turn goes only within its own turn; a step from
 * outside that is dropped onto a turn lands before or after the whole of it.
 * @returns the same order when it cannot go there
 */
export const moveTo = <Step extends Movable>(
  steps: readonly Step[],
  from: number,
  target: number,
  side: 'before' | 'after',
): Step[] => {
  const step = steps[from]
  const goal = steps[target]
  if (step === undefined || goal === undefined || step === goal) return [...steps]
  if (step.turnId !== null && goal.turnId !== step.turnId) return [...steps]
  const isWithinTurn = step.turnId !== null
  const units: readonly (readonly Step[])[] = isWithinTurn ? steps.map((each) => [each]) : stretchesOf(steps)
  const others = units.filter((unit) => !unit.includes(step))
  const place = others.findIndex((unit) => unit.includes(goal)) + (side === 'after' ? 1 : 0)
  return [...others.slice(0, place), [step], ...others.slice(place)].flat()
}
