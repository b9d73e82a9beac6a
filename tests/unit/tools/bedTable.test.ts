import { expect, it } from 'vitest'
import { bedTable } from '#tools/test/bedTable.ts'
import { effortOf } from '#tools/test/effort.ts'

const test = (status: string, said?: string) => ({
  title: 'finds what is planted',
  fullName: 'Memory finds what is planted',
  ancestorTitles: ['', 'Memory'],
  status,
  meta: said === undefined ? {} : { said },
})
const file = (...assertionResults: readonly ReturnType<typeof test>[]) => ({
  success: true,
  testResults: [
    { name: '/m.test.ts', status: 'passed', message: '', startTime: 0, endTime: 61_250, assertionResults },
  ],
})

it('a bed has one line: what it is called, how it went, what it said and how long it took', () => {
  expect(bedTable(file(test('passed', 'seed 7'), test('passed'))).slice(2)).toEqual([
    '| Memory | 2 passed; seed 7 | 61.3 s |',
  ])
})

it('a bed with a test that failed or was skipped has failed, and so has an empty one', () => {
  expect(bedTable(file(test('passed'), test('failed'), test('skipped'))).at(-1)).toContain('2 failed')
  expect(bedTable(file()).at(-1)).toContain('failed')
})

it('`npm test` takes a selection, a part run by its name does the usual, and --full does everything', () => {
  expect([effortOf(undefined, false), effortOf('security', false), effortOf('security', true)]).toEqual([
    'selection',
    'usual',
    'full',
  ])
})
