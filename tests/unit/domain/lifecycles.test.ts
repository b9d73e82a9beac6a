import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  become,
  boardTransitions,
  circleTransitions,
  mayBecome,
  mayGo,
  membershipTransitions,
  nextStepTransitions,
  noteTransitions,
  outsideFileTransitions,
  sessionTransitions,
  topicTransitions,
  turnTransitions,
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

  test('a topic goes only the ways that are listed', () => {
    expect(pairs(topicTransitions)).toEqual(
      listed(
        'captured -> waiting -> scheduled -> in_turn; scheduled -> waiting; captured -> in_turn; waiting -> in_turn; ' +
          'in_turn -> working; in_turn -> resolved; in_turn -> released; in_turn -> waiting; working -> scheduled; ' +
          'working -> resolved; working -> released; captured -> released; waiting -> released; ' +
          'scheduled -> released; resolved -> waiting; released -> waiting',
      ),
    )
  })

  test('a turn goes only the ways that are listed', () => {
    expect(pairs(turnTransitions)).toEqual(listed('planned -> running -> done; planned -> dropped'))
  })

  test('what is on the board goes only the ways of its kind', () => {
    expect({
      ask: pairs(boardTransitions.ask),
      offer: pairs(boardTransitions.offer),
      resource: pairs(boardTransitions.resource),
      introduction: pairs(boardTransitions.introduction),
    }).toEqual({
      ask: listed('open -> answered -> met; open -> closed; answered -> closed; answered -> open'),
      offer: listed('open -> taken -> closed; taken -> open'),
      resource: listed('kept -> passed_on -> kept; kept -> closed; passed_on -> closed'),
      introduction: listed(
        'idea -> consented -> made -> met -> led_somewhere; idea -> dropped; consented -> dropped; made -> dropped; ' +
          'met -> dropped; led_somewhere -> dropped',
      ),
    })
  })

  test('003-18 an introduction is made only when both have said yes, and dropped at any time', () => {
    const willing = fc.constantFrom('not_asked' as const, 'yes' as const, 'no' as const, null)
    fc.assert(
      fc.property(willing, willing, (one, other) => {
        const item = { kind: 'introduction', isStanding: false, consents: [one, other] } as const
        expect(mayGo({ ...item, state: 'consented' }, 'made')).toBe(one === 'yes' && other === 'yes')
        expect(mayGo({ ...item, state: 'idea' }, 'dropped')).toBe(true)
      }),
    )
  })

  test('only a standing offer returns from taken to open', () => {
    const offer = { kind: 'offer', state: 'taken', consents: [null, null] } as const
    expect(mayGo({ ...offer, isStanding: true }, 'open')).toBe(true)
    expect(mayGo({ ...offer, isStanding: false }, 'open')).toBe(false)
    expect(mayGo({ ...offer, isStanding: false }, 'closed')).toBe(true)
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
