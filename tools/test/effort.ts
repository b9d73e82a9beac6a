/**
 * How much the beds of `security` and `faults` do, with the same code: a selection as part of `npm test`, the usual
 * when a part is run by its name, everything with `--full`.
 */
export const efforts = ['selection', 'usual', 'full'] as const
export type Effort = (typeof efforts)[number]

/** The environment variable by which a run tells its tests. */
export const effortVariable = 'TEST_EFFORT'

export const effortOf = (part: string | undefined, isFull: boolean): Effort => {
  if (isFull) return 'full'
  return part === undefined ? 'selection' : 'usual'
}
