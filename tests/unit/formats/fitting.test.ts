import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { totalSeconds } from '#shared/domain/formats/agenda.ts'
import { fitOf, helpsFor, lengthThatFits, shortenEvenly, turnToDrop } from '#shared/domain/formats/fitting.ts'

const minutes = (many: number, optional = false): { plannedSeconds: number; optional: boolean } => ({
  plannedSeconds: many * 60,
  optional,
})
const agendas = fc.array(
  fc.record({
    plannedSeconds: fc.integer({ min: 0, max: 40 }).map((halves) => halves * 30),
    optional: fc.boolean(),
    turnId: fc.constantFrom(null, 'one', 'two'),
  }),
  { maxLength: 30 },
)
const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0)

describe('the time steps take against the time there is', () => {
  test('they fit, leave some, or are too long', () => {
    expect(fitOf([minutes(60), minutes(60)], 7200)).toEqual({ kind: 'fits' })
    expect(fitOf([minutes(60), minutes(52)], 7200)).toEqual({ kind: 'spare', seconds: 480 })
    expect(fitOf([minutes(60), minutes(72)], 7200)).toEqual({ kind: 'over', seconds: 720 })
    expect(fitOf([], 0)).toEqual({ kind: 'fits' })
  })

  test('shortening takes from all in proportion, and from none below a minute', () => {
    expect(shortenEvenly([minutes(21), minutes(11), minutes(1)], 6 * 60)).toEqual([17 * 60, 9 * 60, 60])
  })

  test('optional steps give way first', () => {
    expect(shortenEvenly([minutes(21), minutes(5, true)], 3 * 60)).toEqual([21 * 60, 2 * 60])
    expect(shortenEvenly([minutes(21), minutes(5, true)], 6 * 60)).toEqual([19 * 60, 60])
  })

  test('shortening takes what is asked, in half minutes, as long as there is something to take', () => {
    fc.assert(
      fc.property(agendas, fc.integer({ min: 0, max: 20_000 }), (steps, excess) => {
        const shortened = shortenEvenly(steps, excess)
        const taken = totalSeconds(steps) - sum(shortened)
        const most = sum(steps.map(({ plannedSeconds }) => Math.max(plannedSeconds - 60, 0)))
        expect(taken).toBe(Math.min(Math.ceil(excess / 30) * 30, most))
        steps.forEach(({ plannedSeconds }, place) => {
          expect(shortened[place]).toBeLessThanOrEqual(plannedSeconds)
          expect(shortened[place]).toBeGreaterThanOrEqual(Math.min(plannedSeconds, 60))
        })
      }),
    )
  })

  test('no other step gives way while an optional one still can', () => {
    fc.assert(
      fc.property(agendas, fc.integer({ min: 0, max: 20_000 }), (steps, excess) => {
        const shortened = shortenEvenly(steps, excess)
        const tookFromOthers = steps.some(
          ({ plannedSeconds, optional }, place) => !optional && shortened[place] !== plannedSeconds,
        )
        const optionalCanGive = steps.some(({ optional }, place) => optional && (shortened[place] ?? 0) > 60)
        expect(tookFromOthers && optionalCanGive).toBe(false)
      }),
    )
  })

  test('the last turn is the one that can be dropped', () => {
    const steps = [
      { turnId: null, plannedSeconds: 300 },
      { turnId: 'one', plannedSeconds: 300 },
      { turnId: 'two', plannedSeconds: 600 },
      { turnId: 'two', plannedSeconds: 900 },
      { turnId: null, plannedSeconds: 300 },
    ]
    expect(turnToDrop(steps)).toEqual({ turnId: 'two', seconds: 1500 })
    expect(turnToDrop(steps.slice(0, 1))).toBeNull()
  })

  test('the length that fits is round, and never more than a session can last', () => {
    expect([0, 1, 300, 301, 112 * 60, 900 * 60, 900 * 60 + 1].map(lengthThatFits)).toEqual([
      5,
      5,
      5,
      10,
      115,
      900,
      null,
    ])
  })

  test('every help that is offered makes it fit, a dropped turn excepted', () => {
    fc.assert(
      fc.property(agendas, fc.integer({ min: 0, max: 10_000 }), (steps, available) => {
        const { shortened, lengthenTo } = helpsFor(steps, available)
        expect(sum(shortened ?? [0])).toBeLessThanOrEqual(available)
        expect((lengthenTo ?? 900) * 60).toBeGreaterThanOrEqual(Math.min(totalSeconds(steps), 900 * 60))
      }),
    )
  })

  test('while a session runs, what is gone already counts for its length', () => {
    const steps = [{ ...minutes(30), turnId: null }]
    expect(helpsFor(steps, 20 * 60, 100 * 60).lengthenTo).toBe(130)
  })
})
