import { expect, test } from 'vitest'
import { catchesAskedFor, lineKinds } from '#shared/domain/contributions.ts'
import type { StepKind } from '#shared/formats/format.ts'

const step = (...kinds: readonly StepKind[]) =>
  ({ kinds, recordDefault: 'presenter', speaker: 'members' }) as const

test('000-26 a step for wild ideas hears wild ideas and support, and nothing that stops them', () => {
  const wild = step('wild_idea', 'support', 'challenge', 'feedback')
  expect(lineKinds({ step: wild, wants: ['blunt_feedback'] })).toEqual(['wild_idea', 'support'])
})

test('000-27 feedback and advice are offered only when the owner of the topic wants them', () => {
  const consult = step('experience', 'feedback', 'advice')
  expect(lineKinds({ step: consult, wants: [] })).toEqual(['experience'])
  expect(lineKinds({ step: consult, wants: ['blunt_feedback'] })).toEqual(['experience', 'feedback'])
  expect(lineKinds({ step: consult, wants: ['ideas'] })).toEqual(['experience', 'advice'])
  expect(lineKinds({ step: consult, wants: null })).toEqual(['experience'])
})

test('a step that names no kinds has none: what is told freely is no line', () => {
  expect(lineKinds({ step: step(), wants: null })).toEqual([])
  expect(lineKinds({ step: step(), wants: ['ideas'] })).toEqual([])
})

test('in no step there is the check-in, or what a turn is made of', () => {
  expect(lineKinds({ step: null, wants: null })).toEqual([
    'word',
    'news',
    'win',
    'flop',
    'question',
    'thanks',
  ])
  expect(lineKinds({ step: null, wants: ['listening'] })).toContain('experience')
  expect(lineKinds({ step: null, wants: ['listening'] })).not.toContain('feedback')
})

test('what is kept elsewhere is no line, and the row for it begins with what the step asks for', () => {
  const asks = ['ask', 'offer', 'resource', 'introduction'] as const
  expect(lineKinds({ step: step(...asks), wants: null })).toEqual([])
  expect(catchesAskedFor(asks, false)).toEqual(asks)
  expect(lineKinds({ step: step(...asks), wants: [] })).toEqual(['resource'])
  expect(catchesAskedFor(asks, true)).toEqual(['ask', 'offer', 'introduction'])
  expect(catchesAskedFor(['takeaway', 'promise', 'rating'], true)).toEqual(['step'])
  expect(catchesAskedFor([], false)).toEqual([])
})

test('where nothing is written the kinds only say what is spoken', () => {
  const closed = { ...step('word'), recordDefault: 'none' } as const
  expect(lineKinds({ step: closed, wants: null })).toEqual([])
  const silent = { ...step('intention'), speaker: 'silent' } as const
  expect(lineKinds({ step: { ...silent, recordDefault: 'agreed' }, wants: null })).toEqual([])
  expect(lineKinds({ step: { ...silent, recordDefault: 'private' }, wants: null })).toEqual(['intention'])
})
