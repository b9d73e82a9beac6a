import { demandFiles, type Checker, type Outcome } from './checker.ts'
import { formatting } from './formatting.ts'
import { lint } from './lint.ts'
import { types } from './types.ts'

/** The checkers that `npm test` runs beside the tests. */
export const checkers: readonly Checker[] = [formatting, lint, types]

/** Lets each checker look at the project in `root`; a checker that breaks has failed, with its message for report. */
export const checkProject = (
  root: string,
  chosen: readonly Checker[],
): Promise<readonly (Outcome & { readonly name: string })[]> =>
  Promise.all(
    chosen.map(async ({ name, check }) => {
      try {
        return { name, ...demandFiles(await check(root)) }
      } catch (error) {
        return { name, passed: false, seen: 0, report: String(error) }
      }
    }),
  )
