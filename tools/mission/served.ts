import type { Report } from '../test/report.ts'

/** A test that passed and serves a row; `file` is the absolute path. */
export type Proof = { readonly id: string; readonly title: string; readonly file: string }

/**
 * The proofs in a report: its passed tests whose own title starts with the id of a row, `000-13 No stories …`.
 * Only reports of tests that drive the real window or the real gate may be asked.
 */
export const findProofs = (report: Report): readonly Proof[] =>
  report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.flatMap(({ title, status }) => {
      const id = /^\d{3}-\d{2}(?= )/.exec(title)?.[0]
      return id !== undefined && status === 'passed' ? [{ id, title, file: name }] : []
    }),
  )
