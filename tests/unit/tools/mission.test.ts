import { expect, it } from 'vitest'
import { readMission } from '#tools/mission/rows.ts'
import { findProofs } from '#tools/mission/served.ts'

it('the mission has its 139 rows, each with an id of its own, a priority and a feature', () => {
  const rows = readMission()
  expect(new Set(rows.map(({ id }) => id)).size).toBe(139)
  const isWhole = ({ id, priority, feature }: (typeof rows)[number]) =>
    /^00[0-4]-\d{2}$/.test(id) && /^(A|B|C|A\/B)$/.test(priority) && feature.length > 0
  expect(rows.filter((row) => !isWhole(row))).toEqual([])
})

it('only a passed test whose title starts with an id is a proof', () => {
  const test = (title: string, status: string) => ({
    title,
    fullName: title,
    status,
    ancestorTitles: [],
    meta: {},
  })
  const assertionResults = [
    test('000-13 nothing leaves the computer', 'passed'),
    test('000-14 both kinds of talk', 'failed'),
    test('000-15 size', 'skipped'),
    test('serves 000-16', 'passed'),
    test('000-171 is no id', 'passed'),
  ]
  const file = {
    name: '/p/tests/e2e/a.test.ts',
    status: 'failed',
    message: '',
    startTime: 0,
    endTime: 0,
    assertionResults,
  }
  expect(findProofs({ success: false, testResults: [file] })).toEqual([
    { id: '000-13', title: '000-13 nothing leaves the computer', file: '/p/tests/e2e/a.test.ts' },
  ])
})
