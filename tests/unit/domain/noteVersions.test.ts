import { describe, expect, test } from 'vitest'
import { countWords, versionDue, versionGapMs } from '#shared/domain/noteVersions.ts'

const text = { isEmpty: false, isInNewestVersion: false, sinceLastMs: null, isLastChance: false }

describe('a version of a note', () => {
  test('is kept when nothing was kept before', () => {
    expect(versionDue(text)).toBe('keep')
  })

  test('is kept again only ten minutes later', () => {
    expect(versionDue({ ...text, sinceLastMs: versionGapMs - 1 })).toBe('leave')
    expect(versionDue({ ...text, sinceLastMs: versionGapMs })).toBe('keep')
  })

  test('takes the place of the one before it when its text would be lost within the ten minutes', () => {
    expect(versionDue({ ...text, sinceLastMs: 1, isLastChance: true })).toBe('replace')
  })

  test.each([{ isEmpty: true }, { isInNewestVersion: true }])('is not kept of nothing new: %o', (what) => {
    expect(versionDue({ ...text, ...what, isLastChance: true })).toBe('leave')
  })
})

test('words are what stands between spaces and line breaks', () => {
  expect(countWords('')).toBe(0)
  expect(countWords('  Snow at\nthe   harbour ')).toBe(4)
})
