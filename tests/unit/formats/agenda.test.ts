import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  agendaStep,
  buildAgenda,
  secondsForPeople,
  totalSeconds,
  type AgendaStep,
} from '#shared/domain/formats/agenda.ts'
import { formatOfAgenda } from '#shared/domain/formats/ownFormat.ts'
import { faultsOf } from '#shared/domain/formats/validation.ts'
import { builtInFormats } from '#shared/formats/builtIn/all.ts'
import { forumStyleDeepDive } from '#shared/formats/builtIn/forumStyleDeepDive.ts'
import { mutualMentoringSession } from '#shared/formats/builtIn/mutualMentoringSession.ts'
import { pairConsultation } from '#shared/formats/builtIn/pairConsultation.ts'
import { step, turnStep } from '#shared/formats/builder.ts'
import type { FormatContent } from '#shared/formats/format.ts'

const facts = { turnIds: ['Priya', 'Me'], people: 7, areTopicsSet: false, sessionNumber: 1 }
const titles = (steps: readonly AgendaStep[]): string[] =>
  steps.map(({ title, turnId }) => (turnId === null ? title : `${turnId}: ${title}`))
const own = (change: Partial<FormatContent>): FormatContent => ({
  ...mutualMentoringSession,
  name: 'Ours',
  family: 'custom',
  ...change,
})

describe('the steps of a session', () => {
  test('000-31 each presenter gets the steps of a turn, in the order of turns', () => {
    expect(titles(buildAgenda(mutualMentoringSession, facts))).toEqual([
      'Welcome and what stays here',
      'Check-in',
      'Promises since last time',
      'Choose topics',
      'Priya: Tell',
      'Priya: Clarify',
      'Priya: Perspectives',
      'Priya: Wild ideas',
      'Priya: Quiet choosing',
      'Priya: Take-away and next step',
      'Me: Tell',
      'Me: Clarify',
      'Me: Perspectives',
      'Me: Wild ideas',
      'Me: Quiet choosing',
      'Me: Take-away and next step',
      'Asks, offers, introductions',
      'One next step each',
      'Close, hand over, next date',
    ])
  })

  test('000-32 topics set ahead need no step to choose them, and its minutes are spare', () => {
    const byEar = buildAgenda(mutualMentoringSession, facts)
    const ahead = buildAgenda(mutualMentoringSession, { ...facts, areTopicsSet: true })
    expect(titles(ahead)).toEqual(titles(byEar).filter((title) => title !== 'Choose topics'))
    expect(totalSeconds(byEar) - totalSeconds(ahead)).toBe(5 * 60)
  })

  test('a step for every third time comes every third time', () => {
    const inSession = (sessionNumber: number): boolean =>
      titles(buildAgenda(pairConsultation, { ...facts, people: 2, sessionNumber })).includes('Value check')
    expect([1, 2, 3, 4, 5, 6, 7].map(inSession)).toEqual([false, false, true, false, false, true, false])
  })

  test('a round counts everybody, the members everybody but the presenter', () => {
    const steps = buildAgenda(forumStyleDeepDive, { ...facts, people: 8, turnIds: ['Priya'] })
    const secondsOf = (title: string): number | undefined =>
      steps.find((each) => each.title === title)?.plannedSeconds
    expect(secondsOf('Reflections')).toBe(8 * 4 * 60)
    expect(secondsOf('Experience sharing')).toBe(7 * 3 * 60)
  })

  test('a format without steps makes a session without steps', () => {
    expect(buildAgenda({ steps: [] }, facts)).toEqual([])
  })

  test('nobody at all makes no negative time, and forty people in a pair no endless one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.constantFrom(...builtInFormats), (people, format) => {
        for (const { plannedSeconds } of buildAgenda(format, { ...facts, people })) {
          expect(Number.isInteger(plannedSeconds)).toBe(true)
          expect(plannedSeconds).toBeGreaterThanOrEqual(0)
          expect(plannedSeconds).toBeLessThanOrEqual(900 * 60)
        }
      }),
    )
  })

  test('attendance changes what is measured per person, and leaves what was given by hand', () => {
    const round = agendaStep(
      step('Check-in', { perPerson: 2 }, 'round', { prompts: [], warnSeconds: 20 }),
      null,
      7,
    )
    const fixed = agendaStep(step('Close', 5, 'host', { prompts: [], warnSeconds: 20 }), null, 7)
    const byHand = { ...round, plannedSeconds: 600, isEdited: true }
    expect([round, fixed, byHand].map((each) => secondsForPeople(each, 5))).toEqual([600, 300, 600])
    expect(secondsForPeople(byHand, 3)).toBe(600)
    expect(secondsForPeople(round, 3)).toBe(360)
  })

  test('a session kept as an own format makes the same session again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...builtInFormats), fc.integer({ min: 2, max: 12 }), (format, people) => {
        const turnIds = Array.from({ length: format.defaultTurns }, (_, index) => `turn ${index}`)
        const others = { turnIds, people, areTopicsSet: false, sessionNumber: 3 }
        const kept = formatOfAgenda(buildAgenda(format, others), format)
        expect(faultsOf(kept)).toEqual([])
        expect(kept.steps).toEqual(format.steps)
        expect(buildAgenda(kept, others)).toEqual(buildAgenda(format, others))
      }),
    )
  })
})

describe('an own format', () => {
  test('one without steps is none', () => {
    expect(faultsOf(own({ steps: [], defaultTurns: 0 }))).toEqual([{ code: 'no-steps' }])
  })

  test('a name, titles and minutes between none and four hours are wanted', () => {
    const plain = { prompts: [], warnSeconds: 0 }
    expect(faultsOf(own({ name: ' ' }))).toEqual([{ code: 'no-name' }])
    const steps = [
      step('All well', 240, 'host', plain),
      step('  ', 0, 'host', plain),
      step('Too long', 241, 'host', plain),
      step('All day', 900, 'host', plain),
      step('Backwards', -1, 'host', plain),
      step('No number', Number.NaN, 'host', plain),
      { ...step('Both', 3, 'round', plain), minutesPerPerson: 2 },
    ]
    expect(faultsOf(own({ steps, defaultTurns: 0 }))).toEqual([
      { code: 'no-title', step: 1 },
      { code: 'minutes', step: 2 },
      { code: 'minutes', step: 3 },
      { code: 'minutes', step: 4 },
      { code: 'minutes', step: 5 },
      { code: 'minutes', step: 6 },
    ])
  })

  test('the steps of a turn are neighbours, and the presenter speaks in one of them', () => {
    const plain = { prompts: [], warnSeconds: 0 }
    const tell = turnStep('Tell', 5, 'presenter', plain)
    const help = turnStep('Help', 5, 'members', plain)
    const rest = step('Break', 5, 'silent', plain)
    const faults = (steps: FormatContent['steps'], defaultTurns = 1): string[] =>
      faultsOf(own({ steps, defaultTurns })).map(({ code }) => code)
    expect(faults([tell, help, rest])).toEqual([])
    expect(faults([tell, rest, help])).toEqual(['split-block'])
    expect(faults([help, rest])).toEqual(['no-presenter'])
    expect(faults([rest])).toEqual(['turns-without-block'])
    expect(faults([rest], 0)).toEqual([])
  })
})
