import { expect, it } from 'vitest'
import type { Report } from '#tools/test/report.ts'
import { tally } from '#tools/test/tally.ts'

const fileWith = (...statuses: readonly string[]): Report['testResults'][number] => ({
  name: '/project/tests/unit/one.test.ts',
  status: statuses.includes('failed') ? 'failed' : 'passed',
  message: '',
  startTime: 0,
  endTime: 0,
  assertionResults: statuses.map((status, index) => ({
    title: `test ${index}`,
    fullName: `test ${index}`,
    status,
    ancestorTitles: [],
    meta: {},
  })),
})
const reportOf = (...testResults: Report['testResults']): Report => ({ success: true, testResults })

it('counts what passed and what failed', () => {
  const report = reportOf(fileWith('passed', 'passed', 'failed'), fileWith('passed'))
  expect(tally(report, 1)).toEqual({ passed: 3, failed: 1, complaints: [] })
})

it('a skipped test is a failed one', () => {
  expect(tally(reportOf(fileWith('passed', 'skipped', 'todo')), 0)).toMatchObject({ passed: 1, failed: 2 })
})

it('a part without a test has failed', () => {
  expect(tally(reportOf(), 0)).toEqual({ passed: 0, failed: 1, complaints: ['it ran no test'] })
})

it('a run that ended without a report has failed', () => {
  expect(tally(null, 0)).toMatchObject({ passed: 0, failed: 1 })
})

it('a file that could not be run has failed beside the tests of the others', () => {
  const broken = { ...fileWith(), status: 'failed', message: 'no such module' }
  expect(tally(reportOf(fileWith('passed'), broken), 1)).toMatchObject({ passed: 1, failed: 1 })
})

it('an error outside every test is a failure', () => {
  expect(tally(reportOf(fileWith('passed')), 1)).toMatchObject({ passed: 1, failed: 1 })
})
