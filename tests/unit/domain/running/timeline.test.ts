import { describe, expect, test } from 'vitest'
import { absenceBoundSeconds, clockMovedSeconds, judgeAbsence } from '#shared/domain/running/absence.ts'
import { instantOf } from '#shared/domain/running/elapsed.ts'
import { driftOf, expectedEndMs, wantsHelp } from '#shared/domain/running/ending.ts'
import type { ClockedStep } from '#shared/domain/running/steps.ts'

const start = Date.parse('2026-11-21T18:00:00.000Z')
const minutes = (count: number): number => count * 60_000
const step = (change: Partial<ClockedStep>): ClockedStep => ({
  id: 'one',
  state: 'pending',
  plannedSeconds: 600,
  startedAt: null,
  endedAt: null,
  pausedSeconds: 0,
  ...change,
})

describe('the end of a session', () => {
  const steps = [
    step({ state: 'done', startedAt: instantOf(start - minutes(10)), endedAt: instantOf(start) }),
    step({ state: 'running', startedAt: instantOf(start) }),
    step({ state: 'skipped' }),
    step({}),
    step({}),
  ]
  const endAt = (passed: number, pausedAt: number | null = null): number =>
    (expectedEndMs(steps, {
      nowMs: start + minutes(passed),
      pausedAt: pausedAt === null ? null : instantOf(start + minutes(pausedAt)),
    }) -
      start) /
    minutes(1)

  test('is what remains of the running step and all that are still to come', () => {
    expect(endAt(4)).toBe(30)
    expect(endAt(10)).toBe(30)
  })

  test('moves on when a step runs over and while the session is paused', () => {
    expect(endAt(17)).toBe(37)
    expect(endAt(8, 4)).toBe(34)
  })

  test('help is offered from five minutes past the planned end on, and not on another day', () => {
    const planned = start + minutes(30)
    expect([4, 5, -20].map((late) => wantsHelp(driftOf(planned + minutes(late), planned)))).toEqual([
      false,
      true,
      false,
    ])
    expect(driftOf(planned + minutes(3 * 24 * 60), planned)).toBeNull()
  })
})

describe('the clock of the computer', () => {
  test('a sleep and a clock set forward are told by what the other clock did not count', () => {
    const before = { wallMs: start, awakeMs: 1_000 }
    expect(clockMovedSeconds(before, { wallMs: start + 15_000, awakeMs: 16_000 })).toBe(0)
    expect(clockMovedSeconds(before, { wallMs: start + minutes(20), awakeMs: 16_000 })).toBe(1_185)
    expect(clockMovedSeconds(before, { wallMs: start - minutes(60), awakeMs: 16_000 })).toBe(-3_615)
  })

  test('time nobody looked after goes on for ten minutes, and is a pause from then on, also three days later', () => {
    const seen = instantOf(start)
    expect(judgeAbsence(seen, start + absenceBoundSeconds * 1_000)).toEqual({ kind: 'went-on' })
    expect(judgeAbsence(seen, start + absenceBoundSeconds * 1_000 + 1)).toEqual({
      kind: 'paused',
      since: seen,
    })
    expect(judgeAbsence(seen, start + minutes(3 * 24 * 60))).toEqual({ kind: 'paused', since: seen })
    expect(judgeAbsence(seen, start - minutes(60))).toEqual({ kind: 'set-back', seconds: -3_600 })
  })
})
