import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  announcementBetween,
  elapsedSeconds,
  instantOf,
  msOf,
  remainingSeconds,
  timerFace,
  type StepTime,
} from '#shared/domain/running/elapsed.ts'

const began = instantOf(Date.parse('2026-11-21T18:00:00.000Z'))
const after = (seconds: number): number => msOf(began) + seconds * 1_000
const step = (change: Partial<StepTime> = {}): StepTime => ({
  plannedSeconds: 600,
  startedAt: began,
  endedAt: null,
  pausedSeconds: 0,
  ...change,
})

describe('the time of a step', () => {
  test('goes on from when it began, without what was paused', () => {
    const clock = { nowMs: after(140), pausedAt: null }
    expect(remainingSeconds(step(), clock)).toBe(460)
    expect(remainingSeconds(step({ pausedSeconds: 60 }), clock)).toBe(520)
    expect(remainingSeconds(step({ startedAt: null }), clock)).toBe(600)
  })

  test('stands still while the session is paused, and for good once the step has ended', () => {
    expect(elapsedSeconds(step(), { nowMs: after(500), pausedAt: instantOf(after(40)) })).toBe(40)
    expect(
      elapsedSeconds(step({ endedAt: instantOf(after(90)) }), { nowMs: after(500), pausedAt: null }),
    ).toBe(90)
  })

  test('is never below nothing, however the clock jumps', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.nat(1_000_000),
        fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 })),
        (now, pausedSeconds, paused) => {
          const clock = { nowMs: after(now), pausedAt: paused === null ? null : instantOf(after(paused)) }
          expect(elapsedSeconds(step({ pausedSeconds }), clock)).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })
})

describe('what a timer shows', () => {
  test('counts down, turns soft near the end, and counts up when it has run over', () => {
    expect(timerFace(600, 60)).toEqual({ tone: 'counting', seconds: 600 })
    expect(timerFace(60.4, 60)).toEqual({ tone: 'counting', seconds: 61 })
    expect(timerFace(60, 60)).toEqual({ tone: 'closing', seconds: 60 })
    expect(timerFace(0, 60)).toEqual({ tone: 'closing', seconds: 0 })
    expect(timerFace(-0.5, 60)).toEqual({ tone: 'closing', seconds: 0 })
    expect(timerFace(-40, 60)).toEqual({ tone: 'over', seconds: 40 })
  })

  test('is announced at the half, two minutes before the end, and at the end', () => {
    expect(announcementBetween(301, 300, 600)).toBe('half')
    expect(announcementBetween(121, 120, 600)).toBe('two-minutes')
    expect(announcementBetween(1, 0, 600)).toBe('end')
    expect(announcementBetween(0, -1, 600)).toBeNull()
    expect(announcementBetween(500, 400, 600)).toBeNull()
  })

  test('says one thing where several are due, and nothing that would come on the heels of another', () => {
    expect(announcementBetween(600, -5, 600)).toBe('end')
    expect(announcementBetween(400, 100, 600)).toBe('two-minutes')
    expect(announcementBetween(130, 110, 200)).toBe('two-minutes')
    expect(announcementBetween(101, 99, 200)).toBeNull()
    expect(announcementBetween(120, 119, 120)).toBeNull()
  })
})
