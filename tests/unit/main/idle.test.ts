import { describe, expect, it } from 'vitest'
import { createIdleClock } from '#main/privacy/idleClock.ts'
import { judgeIdle } from '#main/privacy/idleRule.ts'

const minute = 60_000
const outside = { lockMinutes: 5, hideInSession: true, isSessionRunning: false }
const inSession = { ...outside, isSessionRunning: true }

describe('What is due without input', () => {
  it('locks after the minutes chosen and not a moment before', () => {
    expect(judgeIdle(outside, 5 * minute - 1)).toEqual({ act: 'none' })
    expect(judgeIdle(outside, 5 * minute)).toEqual({ act: 'lock', reason: 'idle', minutes: 5 })
  })

  it('hides the notes while a session runs and locks after thirty minutes', () => {
    expect(judgeIdle(inSession, 5 * minute)).toEqual({ act: 'hide' })
    expect(judgeIdle(inSession, 30 * minute - 1)).toEqual({ act: 'hide' })
    expect(judgeIdle(inSession, 30 * minute)).toEqual({ act: 'lock', reason: 'session-idle', minutes: 30 })
  })

  it('never locks a session earlier than a longer setting says', () => {
    const policy = { ...inSession, lockMinutes: 45 }
    expect(judgeIdle(policy, 44 * minute)).toEqual({ act: 'none' })
    expect(judgeIdle(policy, 45 * minute)).toEqual({ act: 'lock', reason: 'session-idle', minutes: 45 })
  })

  it('locks also in a session when hiding is switched off', () => {
    const policy = { ...inSession, hideInSession: false }
    expect(judgeIdle(policy, 5 * minute)).toEqual({ act: 'lock', reason: 'idle', minutes: 5 })
  })

  it('does nothing by itself when switched off', () => {
    expect(judgeIdle({ ...inSession, lockMinutes: null }, 600 * minute)).toEqual({ act: 'none' })
  })
})

describe('The idle clock', () => {
  const clockAt = () => {
    const at = { wallMs: 1_000_000, monotonicMs: 0 }
    const clock = createIdleClock(
      () => at.wallMs,
      () => at.monotonicMs,
    )
    return { at, clock }
  }

  it('believes the system while the computer is awake', () => {
    const { at, clock } = clockAt()
    at.wallMs += 2_000
    at.monotonicMs += 2_000
    expect(clock.read(1_500)).toBe(1_500)
  })

  it('counts the time asleep although the timer stood still and the system counts from new', () => {
    const { at, clock } = clockAt()
    at.wallMs += 3 * 60 * minute
    expect(clock.read(0)).toBe(3 * 60 * minute)
  })

  it('is not shortened by a clock put back while asleep', () => {
    const { at, clock } = clockAt()
    at.wallMs -= 60 * minute
    at.monotonicMs += 20 * minute
    expect(clock.read(0)).toBe(20 * minute)
  })
})
