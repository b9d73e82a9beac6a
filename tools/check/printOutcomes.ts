import type { Outcome } from './checker.ts'

/** One line for each checker, after what it has to complain about. */
export const printOutcomes = (outcomes: readonly (Outcome & { readonly name: string })[]): void => {
  for (const { name, passed, seen, report } of outcomes) {
    if (!passed) console.log(report)
    console.log(`${passed ? '✓' : '×'} ${name}: ${seen} ${name === 'architecture' ? 'rules' : 'files'}`)
  }
}
