import { describe, expect, test } from 'vitest'
import { board } from '#vault/demo/story/board/index.ts'
import { circles, type CircleKey } from '#vault/demo/story/circles.ts'
import { notes } from '#vault/demo/story/notes/index.ts'
import { people, type PersonKey } from '#vault/demo/story/people.ts'
import { sessions, type SessionKey } from '#vault/demo/story/sessions/index.ts'
import { steps } from '#vault/demo/story/steps/index.ts'
import { topics, type TopicKey } from '#vault/demo/story/topics/index.ts'
import { visits } from '#vault/demo/story/visits.ts'

// The keys of the records themselves.
const sessionKeys = Object.keys(sessions) as SessionKey[]
const circleKeys = Object.keys(circles) as CircleKey[]
const topicKeys = Object.keys(topics) as TopicKey[]

const dayKnown = (key: PersonKey): number => (key === 'me' ? -Infinity : people[key].knownFrom)
const turnsOf = (key: SessionKey): readonly TopicKey[] =>
  (sessions[key].turns ?? []).map(({ topic }) => topic)

describe('the story of the demo', () => {
  test('lets nobody sit in a circle before they are known', () => {
    const early = circleKeys.flatMap((key) =>
      (Object.keys(circles[key].members) as PersonKey[]).filter(
        (member) => dayKnown(member) > (circles[key].joined?.[member] ?? circles[key].foundedOn),
      ),
    )
    expect(early).toEqual([])
  })

  test('gives each session a host who belongs to its circle by then', () => {
    const strangers = sessionKeys.filter((key) => {
      const { circle, host, on } = sessions[key]
      const { members, joined } = circles[circle]
      return host !== 'me' && (members[host] === undefined || (joined?.[host] ?? -Infinity) > on)
    })
    expect(strangers).toEqual([])
  })

  test('talks of a topic in sessions of its own circle, after it was raised', () => {
    const misplaced = sessionKeys.flatMap((key) =>
      turnsOf(key).filter(
        (topic) => topics[topic].circle !== sessions[key].circle || topics[topic].raisedOn > sessions[key].on,
      ),
    )
    expect(misplaced).toEqual([])
  })

  test('lets every promise of a turn come out of a turn that took place', () => {
    const lost = steps.filter(
      ({ in: session, from }) => session !== null && from !== undefined && !turnsOf(session).includes(from),
    )
    expect(lost).toEqual([])
  })

  test('calls every step and every item of a board by words of its own', () => {
    const words = [...steps.map(({ title }) => title), ...board.map(({ text }) => text)]
    expect(new Set(words).size).toBe(words.length)
  })

  test('tells of a step in a session that was held on that very day', () => {
    const wrong = steps.flatMap(({ told = [], ended }) =>
      [...told, ...(ended === undefined ? [] : [ended])].filter(
        ({ in: session, on }) => session !== undefined && sessions[session].on !== on,
      ),
    )
    expect(wrong).toEqual([])
  })

  test('answers only what was asked', () => {
    const asked = new Set(board.map(({ key }) => key))
    expect(board.filter(({ answers }) => answers !== undefined && !asked.has(answers))).toEqual([])
  })

  test('numbers its notes once each, and leaves none without words', () => {
    const numbers = notes.map(({ number }) => number)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(notes.filter(({ text }) => text.some((line) => line.trim() !== line || line === ''))).toEqual([])
  })

  test('writes nothing about whoever wants nothing written', () => {
    const silent = topicKeys.filter(
      (key) => circles[topics[key].circle].members[topics[key].owner] === 'none',
    )
    expect(silent.map((key) => topics[key].title)).toEqual([''])
    expect(steps.filter(({ owner }) => owner === 'dav')).toEqual([])
    expect(board.filter(({ by }) => by === 'dav')).toEqual([])
  })

  test('opens the vault often enough that its clock is never doubted', () => {
    const days = visits.map(({ on }) => on)
    expect(days.every((day, place) => place === 0 || day - (days[place - 1] ?? day) <= 60)).toBe(true)
  })
})
