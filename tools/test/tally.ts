import type { Report } from './report.ts'

/** `complaints` says in words whatever failed that is not the failure of a test. */
export type Tally = {
  readonly passed: number
  readonly failed: number
  readonly complaints: readonly string[]
}

/**
 * Counts what a run of one part proved. Beside failed tests these count as failed, one each: a test that was skipped
 * or is still to be written, a file that could not be run, a part without a single test, a run that broke off, an
 * error outside every test.
 * @param report null when there is none
 * @param exitCode Vitest's own
 */
export const tally = (report: Report | null, exitCode: number): Tally => {
  if (report === null) return { passed: 0, failed: 1, complaints: ['it ended without a report'] }
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const failed = tests.filter(({ status }) => status === 'failed').length
  const unrun = tests.filter(({ status }) => status !== 'passed' && status !== 'failed')
  const broken = report.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
  })
  const complaints = [
    ...unrun.map(({ fullName }) => `not run: ${fullName}`),
    ...broken.map(({ name, message }) => `could not run ${name}: ${message}`),
    ...(tests.length === 0 ? ['it ran no test'] : []),
  ]
  const isUnexplained = exitCode !== 0 && failed + complaints.length === 0
  const all = isUnexplained ? ['an error outside the tests'] : complaints
  return { passed, failed: failed + all.length, complaints: all }
}
