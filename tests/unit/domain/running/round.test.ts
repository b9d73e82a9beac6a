import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  beginRound,
  giveWord,
  nextSpeaker,
  passOn,
  roundOrder,
  seatsChanged,
  waitingIn,
} from '#shared/domain/running/round.ts'

const seats = ['priya', 'sanna', 'tobias', 'maren', 'jules']

describe('a round', () => {
  test('begins with another person each time', () => {
    expect([1, 2, 6, 0].map((number) => roundOrder(seats, number)[0])).toEqual([
      'priya',
      'sanna',
      'priya',
      'priya',
    ])
    expect(roundOrder(seats, 3)).toEqual(['tobias', 'maren', 'jules', 'priya', 'sanna'])
    expect(roundOrder([], 3)).toEqual([])
  })

  test('goes from one to the next; who passes is not asked again and has not spoken', () => {
    let round = nextSpeaker(beginRound(seats))
    expect(round.speaking).toBe('sanna')
    round = passOn(round)
    expect(round).toMatchObject({ speaking: 'tobias', spoken: ['priya'], passed: ['sanna'] })
    expect(waitingIn(round)).toEqual(['maren', 'jules'])
    round = nextSpeaker(nextSpeaker(nextSpeaker(round)))
    expect(round).toMatchObject({ speaking: null, spoken: ['priya', 'tobias', 'maren', 'jules'] })
    expect(nextSpeaker(round)).toBe(round)
    expect(passOn(round)).toBe(round)
  })

  test('somebody out of order may speak, also who passed', () => {
    const round = giveWord(passOn(beginRound(seats)), 'jules')
    expect(round).toMatchObject({ speaking: 'jules', spoken: ['sanna'] })
    expect(giveWord(round, 'priya')).toMatchObject({
      speaking: 'priya',
      passed: [],
      spoken: ['sanna', 'jules'],
    })
    expect(giveWord(round, 'nobody')).toBe(round)
    // Around the table, so that those who were passed over are still asked.
    expect(nextSpeaker(round).speaking).toBe('tobias')
  })

  test('people come late and leave early; the word goes on from who left', () => {
    const round = nextSpeaker(beginRound(seats.slice(0, 3)))
    expect(waitingIn(seatsChanged(round, seats))).toEqual(['tobias', 'maren', 'jules'])
    expect(seatsChanged(round, ['priya', 'tobias'])).toMatchObject({ speaking: 'tobias', spoken: ['priya'] })
  })

  test('everybody is asked once, whatever they answer', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { maxLength: 12 }),
        fc.infiniteStream(fc.boolean()),
        (all, says) => {
          let round = beginRound(all)
          const asked: string[] = []
          while (round.speaking !== null) {
            asked.push(round.speaking)
            round = says.next().value ? passOn(round) : nextSpeaker(round)
          }
          expect(asked).toEqual(all)
          expect([...round.spoken, ...round.passed].toSorted()).toEqual(all.toSorted())
        },
      ),
    )
  })
})
