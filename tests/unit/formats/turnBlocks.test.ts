import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildAgenda, type AgendaStep } from '#shared/domain/formats/agenda.ts'
import { moveByOne, moveTo } from '#shared/domain/formats/reordering.ts'
import { layOutTurns, stretchesOf } from '#shared/domain/formats/turnBlocks.ts'
import { mastermindHotSeat } from '#shared/formats/builtIn/mastermindHotSeat.ts'
import { mutualMentoringSession } from '#shared/formats/builtIn/mutualMentoringSession.ts'

type Small = { readonly name: string; readonly turnId: string | null; readonly special: null }
const small = (name: string): Small => ({
  name,
  turnId: /^[A-Z]/.test(name) ? (name[0] ?? null) : null,
  special: null,
})
const smalls = (names: string): Small[] => names.split(' ').map(small)
const names = (steps: readonly Small[]): string => steps.map(({ name }) => name).join(' ')

describe('turns that come and go', () => {
  const make = (turnId: string): Small[] => smalls(`${turnId}1 ${turnId}2`)

  test('a swap keeps the steps of each turn, and what was changed in them', () => {
    expect(names(layOutTurns(smalls('x A1 A2 B1 B2 y'), ['B', 'A'], make, 1))).toBe('x B1 B2 A1 A2 y')
  })

  test('a new turn gets steps of its own, a dropped one loses them', () => {
    expect(names(layOutTurns(smalls('x A1 A2 B1 y'), ['B', 'C'], make, 1))).toBe('x B1 C1 C2 y')
  })

  test('turns find their place when there are none left', () => {
    expect(names(layOutTurns(smalls('x y z'), ['A'], make, 2))).toBe('x y A1 A2 z')
    expect(names(layOutTurns([], ['A'], make, 2))).toBe('A1 A2')
  })

  test('turns chosen in the room stand after the step in which they were chosen', () => {
    const facts = { turnIds: [], people: 7, areTopicsSet: false, sessionNumber: 1 }
    const steps: AgendaStep[] = buildAgenda<string>(mutualMentoringSession, facts)
    const chosen = layOutTurns(
      steps,
      ['Priya'],
      (turnId) => steps.slice(0, 1).map((each) => ({ ...each, turnId })),
      0,
    )
    expect(chosen.map(({ turnId }) => turnId).indexOf('Priya')).toBe(
      steps.findIndex(({ special }) => special === 'choose_topics') + 1,
    )
  })
})

describe('the order of an agenda', () => {
  const agenda = smalls('x A1 A2 B1 B2 y z')

  test('a step outside of turns passes over a whole turn', () => {
    expect(names(moveByOne(agenda, 0, 1))).toBe('A1 A2 x B1 B2 y z')
    expect(names(moveByOne(agenda, 5, -1))).toBe('x A1 A2 y B1 B2 z')
    expect(names(moveByOne(agenda, 5, 1))).toBe('x A1 A2 B1 B2 z y')
  })

  test('a step of a turn stays within it', () => {
    expect(names(moveByOne(agenda, 1, 1))).toBe('x A2 A1 B1 B2 y z')
    expect(names(moveByOne(agenda, 2, 1))).toBe(names(agenda))
    expect(names(moveTo(agenda, 1, 4, 'after'))).toBe(names(agenda))
    expect(names(moveTo(agenda, 1, 2, 'after'))).toBe('x A2 A1 B1 B2 y z')
  })

  test('a step dropped onto a turn lands beside the whole of it', () => {
    expect(names(moveTo(agenda, 6, 1, 'after'))).toBe('x A1 A2 z B1 B2 y')
    expect(names(moveTo(agenda, 6, 4, 'before'))).toBe('x A1 A2 z B1 B2 y')
    expect(names(moveTo(agenda, 6, 0, 'before'))).toBe('z x A1 A2 B1 B2 y')
  })

  test('there is nowhere to go beyond the ends', () => {
    expect(names(moveByOne(agenda, 0, -1))).toBe(names(agenda))
    expect(names(moveByOne(agenda, 6, 1))).toBe(names(agenda))
    expect(names(moveByOne(agenda, 60, 1))).toBe(names(agenda))
  })

  test('however steps are moved, none is lost and every turn stays together', () => {
    const steps = buildAgenda(mastermindHotSeat, {
      turnIds: ['one', 'two', 'three'],
      people: 5,
      areTopicsSet: false,
      sessionNumber: 1,
    })
    const moves = fc.array(
      fc.record({
        from: fc.nat(steps.length),
        target: fc.nat(steps.length),
        side: fc.constantFrom('before' as const, 'after' as const),
        by: fc.constantFrom(-1 as const, 1 as const, null),
      }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(moves, (all) => {
        const moved = all.reduce(
          (now, { from, target, side, by }) =>
            by === null ? moveTo(now, from, target, side) : moveByOne(now, from, by),
          steps,
        )
        expect(new Set(moved)).toEqual(new Set(steps))
        expect(moved).toHaveLength(steps.length)
        const turns = stretchesOf(moved).filter(([{ turnId }]) => turnId !== null)
        expect(turns).toHaveLength(3)
      }),
    )
  })
})
