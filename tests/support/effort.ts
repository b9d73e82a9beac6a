import { randomInt } from 'node:crypto'
import { it, type TestContext } from 'vitest'
import { effortVariable, efforts, type Effort } from '#tools/test/effort.ts'

declare module 'vitest' {
  interface TaskMeta {
    /** For the table at the end of the run: how much was tried, and from which seed. */
    said?: string
  }
}

/** How much this run is to do; a file that is run by hand does the selection. */
export const effort: Effort = efforts.find((known) => known === process.env[effortVariable]) ?? 'selection'

/** One number for each effort; the code that uses it is the same. */
export const howMany = (of: Readonly<Record<Effort, number>>): number => of[effort]

/**
 * What everything random of a bed begins with. `SEED=7 npm run test:security` repeats a run; `npm test` always takes the
 * same, so that it fails on a change and not by chance.
 */
export const seed = (): number => {
  const given = process.env['SEED']
  if (given !== undefined) return Number(given)
  return effort === 'selection' ? 1 : randomInt(1, 2 ** 31)
}

/** Says in the table at the end of the run what this test did. */
export const say = ({ task }: Pick<TestContext, 'task'>, words: string): void => {
  task.meta.said = words
}

/** Says on the way how far a bed of many rounds has come: nobody should wait for minutes before a dark screen. */
export const sayProgress = (words: string): void => {
  if (effort !== 'selection') process.stdout.write(`${words}\n`)
}

/** A test that `npm test` leaves out, because it takes long or asks somebody outside; a skipped one would be a failed one. */
export const usually: (title: string, run: (context: TestContext) => void | Promise<void>) => void =
  effort === 'selection' ? () => undefined : it
