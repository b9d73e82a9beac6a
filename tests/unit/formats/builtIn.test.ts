import { describe, expect, test } from 'vitest'
import { CircleKind } from '#shared/contract/circles.ts'
import { FormatId } from '#shared/ids.ts'
import { builtInFormats } from '#shared/formats/builtIn/all.ts'
import { findBuiltInFormat, houseFormatOf } from '#shared/formats/defaults.ts'
import { reciprocalConversation } from '#shared/formats/builtIn/reciprocalConversation.ts'
import { tableEvening } from '#shared/formats/builtIn/tableEvening.ts'
import { sessionRoles, type BuiltInFormat, type FormatStep } from '#shared/formats/format.ts'

/** What formats.md says of each: steps, and the minutes they make for so many people and turns. */
const stated: readonly {
  readonly code: string
  readonly steps: number
  readonly people: number
  readonly turns: number
  readonly minutes: number
  readonly minutesOfTurn: number
  readonly planned: number
}[] = [
  { code: 'F1', steps: 13, people: 7, turns: 2, minutes: 112, minutesOfTurn: 30, planned: 120 },
  { code: 'F2', steps: 20, people: 8, turns: 1, minutes: 169, minutesOfTurn: 60, planned: 180 },
  { code: 'F3', steps: 10, people: 5, turns: 2, minutes: 70, minutesOfTurn: 20, planned: 75 },
  { code: 'F4', steps: 11, people: 6, turns: 2, minutes: 88, minutesOfTurn: 34, planned: 90 },
  { code: 'F5', steps: 9, people: 6, turns: 1, minutes: 54, minutesOfTurn: 44, planned: 60 },
  { code: 'F6', steps: 6, people: 3, turns: 3, minutes: 30, minutesOfTurn: 9, planned: 30 },
  { code: 'F7', steps: 7, people: 6, turns: 6, minutes: 101, minutesOfTurn: 15, planned: 105 },
  { code: 'F8', steps: 9, people: 6, turns: 1, minutes: 109, minutesOfTurn: 104, planned: 120 },
  { code: 'F9', steps: 6, people: 8, turns: 1, minutes: 45, minutesOfTurn: 40, planned: 45 },
  { code: 'F10', steps: 6, people: 2, turns: 2, minutes: 30, minutesOfTurn: 14, planned: 30 },
  { code: 'F11', steps: 10, people: 8, turns: 0, minutes: 88, minutesOfTurn: 0, planned: 90 },
  { code: 'F12', steps: 9, people: 9, turns: 0, minutes: 110, minutesOfTurn: 0, planned: 120 },
  { code: 'F13', steps: 8, people: 5, turns: 3, minutes: 66, minutesOfTurn: 17, planned: 75 },
  { code: 'F14', steps: 9, people: 2, turns: 2, minutes: 60, minutesOfTurn: 20, planned: 60 },
  { code: 'F15', steps: 5, people: 2, turns: 2, minutes: 15, minutesOfTurn: 7, planned: 15 },
  { code: 'F16', steps: 7, people: 2, turns: 2, minutes: 44, minutesOfTurn: 12, planned: 45 },
  { code: 'F17', steps: 5, people: 8, turns: 8, minutes: 32, minutesOfTurn: 3, planned: 35 },
  { code: 'F18', steps: 7, people: 8, turns: 1, minutes: 42, minutesOfTurn: 36, planned: 45 },
  { code: 'F19', steps: 11, people: 7, turns: 0, minutes: 90, minutesOfTurn: 0, planned: 90 },
  { code: 'F20', steps: 6, people: 7, turns: 0, minutes: 39.5, minutesOfTurn: 0, planned: 40 },
  { code: 'F21', steps: 7, people: 7, turns: 0, minutes: 29.5, minutesOfTurn: 0, planned: 30 },
]

const minutesOf = ({ minutes, minutesPerPerson, speaker }: FormatStep, people: number): number =>
  minutes ?? (minutesPerPerson ?? 0) * (speaker === 'members' ? people - 1 : people)
const sum = (steps: readonly FormatStep[], people: number): number =>
  steps.reduce((total, each) => total + minutesOf(each, people), 0)
const block = ({ steps }: BuiltInFormat): FormatStep[] => steps.filter(({ inTurnBlock }) => inTurnBlock)
const around = ({ steps }: BuiltInFormat): FormatStep[] => steps.filter(({ inTurnBlock }) => !inTurnBlock)

describe('the formats Subrosa brings along', () => {
  test('they are twenty-one, each with an id of its own that stays', () => {
    expect(builtInFormats.map(({ code }) => code)).toEqual(stated.map(({ code }) => code))
    expect(new Set(builtInFormats.map(({ id }) => id)).size).toBe(21)
    for (const { id } of builtInFormats) expect(FormatId.parse(id)).toBe(id)
    expect(builtInFormats[0]?.id).toBe('6f468d55-7c58-45ec-ad54-1705b30c0833')
  })

  test.each(builtInFormats)('$code $name: its steps make the minutes it states', (format) => {
    const facts = stated.find(({ code }) => code === format.code)
    expect({
      code: format.code,
      steps: format.steps.length,
      people: facts?.people,
      turns: format.defaultTurns,
      minutes:
        sum(around(format), facts?.people ?? 0) +
        format.defaultTurns * sum(block(format), facts?.people ?? 0),
      minutesOfTurn: sum(block(format), facts?.people ?? 0),
      planned: format.plannedMinutes,
    }).toEqual(facts)
  })

  test.each(builtInFormats)('$code $name: it keeps the rules of a format', ({ steps, defaultTurns }) => {
    for (const { title, minutes, minutesPerPerson, prompts, kinds, everyNth } of steps) {
      expect(title).toMatch(/^\S.*\S$/)
      expect((minutes === null) !== (minutesPerPerson === null)).toBe(true)
      expect(minutes ?? minutesPerPerson).toBeGreaterThanOrEqual(0)
      expect(minutes ?? minutesPerPerson).toBeLessThanOrEqual(240)
      expect(prompts.length).toBeGreaterThan(0)
      expect(new Set(kinds).size).toBe(kinds.length)
      expect(everyNth === null || everyNth > 1).toBe(true)
    }
    const places = steps.flatMap(({ inTurnBlock }, place) => (inTurnBlock ? [place] : []))
    expect((places.at(-1) ?? 0) - (places[0] ?? 0)).toBe(Math.max(places.length - 1, 0))
    expect(defaultTurns > 0).toBe(places.length > 0)
    const speakers = steps.filter(({ inTurnBlock }) => inTurnBlock).map(({ speaker }) => speaker)
    expect(speakers.length === 0 || speakers.includes('presenter')).toBe(true)
  })

  test.each(builtInFormats)('$code $name: a step warns before its end, not at its start', (format) => {
    const people = stated.find(({ code }) => code === format.code)?.people ?? 0
    const late = format.steps
      .filter((each) => minutesOf(each, people) > 0 && each.warnSeconds >= minutesOf(each, people) * 60)
      .map(({ title }) => title)
    expect(late).toEqual([])
  })

  test('only steps that nobody needs are optional, and one comes every third time', () => {
    const of = (isWanted: (step: FormatStep) => boolean): string[] =>
      builtInFormats.flatMap(({ code, steps }) =>
        steps.filter(isWanted).map(({ title, minutes }) => `${code} ${title} ${minutes}`),
      )
    expect(of(({ optional }) => optional)).toEqual([
      'F1 Wild ideas 0',
      'F4 Resources 4',
      "F10 Observer's word (trios only) 0",
      'F12 Debate, switching sides at half-time 0',
    ])
    expect(of(({ everyNth }) => everyNth !== null)).toEqual(['F14 Value check 3'])
    expect(of(({ special }) => special === 'choose_topics')).toEqual(['F1 Choose topics 5'])
    expect(of(({ special }) => special === 'mini_case')).toEqual(['F2 Confidentiality mini-case 5'])
  })

  test('000-26 in a step of wild ideas nothing but wild ideas and support is asked for', () => {
    for (const { steps } of builtInFormats)
      for (const { kinds } of steps.filter((each) => each.kinds.includes('wild_idea')))
        expect(kinds).toEqual(['wild_idea', 'support'])
    expect(builtInFormats.some(({ steps }) => steps.some(({ kinds }) => kinds.includes('wild_idea')))).toBe(
      true,
    )
  })

  test('001-05 nobody is mentor or mentee: roles are held for one session, and whoever has the turn presents', () => {
    expect(sessionRoles).toEqual([
      'host',
      'co_host',
      'guardian',
      'timekeeper',
      'scribe',
      'coach',
      'topic_keeper',
    ])
    const words = JSON.stringify(builtInFormats.map(({ roles, steps }) => ({ roles, steps })))
    expect(words).not.toMatch(/mentor|mentee/i)
  })

  test('003-15 at a table news, successes, failures and questions are shared', () => {
    expect(tableEvening.steps.find(({ title }) => title === 'Catching up')?.kinds).toEqual([
      'news',
      'win',
      'flop',
      'question',
    ])
  })

  test('004-05 in a reciprocal conversation both present, one after the other, and no role is fixed', () => {
    expect(reciprocalConversation.defaultTurns).toBe(2)
    expect(block(reciprocalConversation).map(({ speaker }) => speaker)).toEqual([
      'presenter',
      'presenter',
      'presenter',
    ])
    expect(reciprocalConversation.roles.map(({ role }) => role)).toEqual([null])
  })

  test('every kind of circle has a format of its own to begin with', () => {
    expect(CircleKind.options.map((kind) => [kind, houseFormatOf(kind).code])).toEqual([
      ['mutual', 'F1'],
      ['forum', 'F2'],
      ['mastermind', 'F3'],
      ['action_learning', 'F4'],
      ['group_mentoring', 'F1'],
      ['pair', 'F14'],
      ['table', 'F12'],
      ['reciprocal', 'F16'],
      ['accountability', 'F15'],
      ['professional', 'F13'],
      ['custom', 'F1'],
    ])
  })

  test('a format is found by its id, and nothing by another', () => {
    for (const format of builtInFormats) expect(findBuiltInFormat(format.id)).toBe(format)
    expect(findBuiltInFormat(FormatId.parse('00000000-0000-4000-8000-000000000000'))).toBeUndefined()
  })

  test('only the clearness circle keeps its topics closed afterwards', () => {
    expect(builtInFormats.filter(({ closesTopics }) => closesTopics).map(({ code }) => code)).toEqual(['F8'])
  })
})
