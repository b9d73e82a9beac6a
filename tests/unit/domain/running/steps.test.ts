import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { elapsedSeconds, instantOf } from '#shared/domain/running/elapsed.ts'
import {
  endPause,
  endRunning,
  moveClock,
  runningStep,
  runStep,
  skipStep,
  stepAfter,
  stepBefore,
  type ClockedStep,
} from '#shared/domain/running/steps.ts'

const start = Date.parse('2026-11-21T18:00:00.000Z')
const at = (seconds: number) => instantOf(start + seconds * 1_000)
const agenda = (count: number): readonly ClockedStep[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `step ${index + 1}`,
    state: 'pending',
    plannedSeconds: 300,
    startedAt: null,
    endedAt: null,
    pausedSeconds: 0,
  }))

const next = (steps: readonly ClockedStep[], seconds: number): readonly ClockedStep[] => {
  const step = stepAfter(steps)
  return step === undefined ? steps : runStep(steps, step.id, at(seconds))
}
const back = (steps: readonly ClockedStep[], seconds: number): readonly ClockedStep[] => {
  const step = stepBefore(steps)
  return step === undefined ? steps : runStep(steps, step.id, at(seconds))
}
const states = (steps: readonly ClockedStep[]): string => steps.map(({ state }) => state).join(' ')

describe('the steps of a session', () => {
  test('go one after another, skipping those let go of', () => {
    let steps = next(agenda(4), 0)
    expect(states(steps)).toBe('running pending pending pending')
    steps = skipStep(steps, 'step 2')
    steps = next(steps, 60)
    expect(states(steps)).toBe('done skipped running pending')
    expect(elapsedSeconds(steps[0] ?? never(), { nowMs: start + 1_000_000, pausedAt: null })).toBe(60)
  })

  test('an optional step without minutes is passed over until it is given some', () => {
    const [first, second, ...rest] = agenda(3)
    if (first === undefined || second === undefined) return never()
    const steps = next([first, { ...second, plannedSeconds: 0 }, ...rest], 0)
    expect(stepAfter(steps)?.id).toBe('step 3')
    expect(stepAfter(steps.map((step) => ({ ...step, plannedSeconds: 60 })))?.id).toBe('step 2')
  })

  test('a step one goes back to goes on where it had stopped, and so does the one after it', () => {
    let steps = next(next(agenda(3), 0), 100)
    steps = back(steps, 110)
    expect(states(steps)).toBe('running done pending')
    expect(elapsedSeconds(runningStep(steps) ?? never(), { nowMs: start + 130_000, pausedAt: null })).toBe(
      120,
    )
    steps = next(steps, 130)
    expect(states(steps)).toBe('done running pending')
    expect(elapsedSeconds(runningStep(steps) ?? never(), { nowMs: start + 140_000, pausedAt: null })).toBe(20)
  })

  test('one that was skipped is taken after all, one that runs cannot be skipped', () => {
    const steps = skipStep(next(agenda(3), 0), 'step 3')
    expect(states(runStep(steps, 'step 3', at(10)))).toBe('done pending running')
    expect(() => skipStep(steps, 'step 1')).toThrow('conflict')
    expect(() => skipStep(steps, 'no step')).toThrow('not-found')
    expect(() => runStep(steps, 'no step', at(10))).toThrow('not-found')
  })

  test('a pause and a sleep are not time of the step, and a clock set back takes its start along', () => {
    const steps = next(agenda(2), 0)
    const clock = { nowMs: start + 200_000, pausedAt: null }
    expect(elapsedSeconds(runningStep(endPause(steps, at(50), at(110))) ?? never(), clock)).toBe(140)
    expect(elapsedSeconds(runningStep(endPause(steps, at(110), at(50))) ?? never(), clock)).toBe(200)
    expect(elapsedSeconds(runningStep(moveClock(steps, 90)) ?? never(), clock)).toBe(110)
    const setBack = runningStep(moveClock(steps, -3_600)) ?? never()
    expect(elapsedSeconds(setBack, { nowMs: clock.nowMs - 3_600_000, pausedAt: null })).toBe(200)
  })

  test('what the computer does with its clock changes nothing of what a step has taken', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.integer({ min: -10_000, max: 300_000 }), (passed, moved) => {
        const steps = moveClock(next(agenda(2), 0), moved)
        const clock = { nowMs: start + (passed + moved) * 1_000, pausedAt: null }
        expect(elapsedSeconds(runningStep(steps) ?? never(), clock)).toBe(passed)
      }),
    )
  })

  test('whatever the host presses: one step runs, the order stays, no time is below nothing', () => {
    const act = fc.oneof(
      fc.constant('next' as const),
      fc.constant('back' as const),
      fc.constant('wrap up' as const),
      fc.record({ skip: fc.nat(6) }),
      fc.record({ run: fc.nat(6) }),
      fc.record({ moved: fc.integer({ min: -10_000, max: 300_000 }) }),
      fc.record({ pause: fc.nat(5_000) }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(act, fc.nat(900)), { maxLength: 60 }), (acts) => {
        let steps = agenda(7)
        let seconds = 0
        for (const [what, passed] of acts) {
          seconds += passed
          const chosen = (index: number): ClockedStep => steps[index] ?? never()
          if (what === 'next') steps = next(steps, seconds)
          else if (what === 'back') steps = back(steps, seconds)
          else if (what === 'wrap up') steps = endRunning(steps, at(seconds))
          else if ('skip' in what) {
            if (chosen(what.skip).state === 'pending') steps = skipStep(steps, chosen(what.skip).id)
          } else if ('run' in what) steps = runStep(steps, chosen(what.run).id, at(seconds))
          else if ('moved' in what) {
            seconds += what.moved
            steps = moveClock(steps, what.moved)
          } else {
            seconds += what.pause
            steps = endPause(steps, at(seconds - what.pause), at(seconds))
          }
          expect(steps.map(({ id }) => id)).toEqual(agenda(7).map(({ id }) => id))
          expect(steps.filter(({ state }) => state === 'running').length).toBeLessThanOrEqual(1)
          for (const step of steps) {
            expect(step.pausedSeconds).toBeGreaterThanOrEqual(0)
            expect(
              elapsedSeconds(step, { nowMs: start + seconds * 1_000, pausedAt: null }),
            ).toBeGreaterThanOrEqual(0)
          }
        }
      }),
    )
  })
})

const never = (): never => {
  throw new Error('There is no such step')
}
