import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  become,
  circleTransitions,
  mayBecome,
  membershipTransitions,
  nextStepTransitions,
  noteTransitions,
  outsideFileTransitions,
  sessionTransitions,
  type Transitions,
} from '#shared/domain/lifecycles.ts'

/** Every pair of a table, as the domain reference writes it. */
const pairs = <State extends string>(transitions: Transitions<State>): string[] =>
  Object.entries<readonly State[]>(transitions)
    .flatMap(([from, all]) => all.map((to) => `${from} -> ${to}`))
    .toSorted()

const listed = (text: string): string[] =>
  text
    .split('; ')
    .flatMap((chain) => {
      const states = chain.split(' -> ')
      return states.slice(1).map((to, index) => `${states[index]} -> ${to}`)
    })
    .toSorted()

describe('lifecycles', () => {
  test('a circle goes only the ways that are listed', () => {
    expect(pairs(circleTransitions)).toEqual(
      listed(
        'forming -> chartering -> active -> paused; paused -> active; active -> closing; paused -> closing; ' +
          'closing -> closed -> purged; forming -> closed; chartering -> closed',
      ),
    )
  })

  test('a membership goes only the ways that are listed', () => {
    expect(pairs(membershipTransitions)).toEqual(
      listed(
        'candidate -> invited -> active; candidate -> declined; invited -> declined; active -> on_leave; ' +
          'on_leave -> active; active -> leaving; on_leave -> leaving; leaving -> left; left -> invited',
      ),
    )
  })

  test('a session goes only the ways that are listed', () => {
    expect(pairs(sessionTransitions)).toEqual(
      listed(
        'planned -> running -> paused; paused -> running; paused -> wrap_up; running -> wrap_up; ' +
          'wrap_up -> closed; planned -> cancelled; wrap_up -> running',
      ),
    )
  })

  test('a next step goes only the ways that are listed', () => {
    expect(pairs(nextStepTransitions)).toEqual(
      listed(
        'draft -> promised; promised -> underway; underway -> promised; promised -> done; promised -> changed; ' +
          'promised -> released; underway -> done; underway -> changed; underway -> released',
      ),
    )
  })

  test('a note goes only the ways of its layer', () => {
    expect(pairs(noteTransitions.private)).toEqual(
      listed('draft -> kept -> purged; kept -> sealed; sealed -> kept; sealed -> purged; draft -> struck'),
    )
    expect(pairs(noteTransitions.for_presenter)).toEqual(
      listed('draft -> ready -> handed_over; draft -> struck; ready -> struck'),
    )
    expect(pairs(noteTransitions.agreed)).toEqual(
      listed('draft -> approved -> purged; draft -> struck; approved -> draft'),
    )
  })

  test('a copy outside goes only the ways of its direction', () => {
    expect(pairs(outsideFileTransitions)).toEqual(
      listed(
        'made -> verified -> expired -> destroyed; made -> destroyed; verified -> destroyed; ' +
          'previewed -> merged; previewed -> refused',
      ),
    )
  })

  test('any walk is refused at the first step that is not listed, and never before', () => {
    const states = Object.keys(sessionTransitions) as (keyof typeof sessionTransitions)[]
    const someState = fc.constantFrom(...states)
    fc.assert(
      fc.property(someState, fc.array(someState, { minLength: 1, maxLength: 8 }), (from, way) => {
        const isListed = way.every((to, index) =>
          mayBecome(sessionTransitions, index === 0 ? from : (way[index - 1] ?? from), to),
        )
        const [first = from, ...rest] = way
        const walk = (): string => {
          try {
            return become(sessionTransitions, from, first, ...rest)
          } catch (error) {
            return error instanceof Error ? error.message : 'no error'
          }
        }
        expect(walk()).toBe(isListed ? way.at(-1) : 'conflict: not-allowed-now')
      }),
    )
  })
})
