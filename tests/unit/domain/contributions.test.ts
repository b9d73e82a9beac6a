import { expect, test } from 'vitest'
import { catchesAskedFor, lineKinds } from '#shared/domain/contributions.ts'

test('000-26 a step for wild ideas hears wild ideas and support, and nothing that stops them', () => {
  const stepKinds = ['wild_idea', 'support', 'challenge', 'feedback'] as const
  expect(lineKinds({ stepKinds, wants: ['blunt_feedback'] })).toEqual(['wild_idea', 'support'])
})

test('000-27 feedback and advice are offered only when the owner of the topic wants them', () => {
  const stepKinds = ['experience', 'feedback', 'advice'] as const
  expect(lineKinds({ stepKinds, wants: [] })).toEqual(['experience'])
  expect(lineKinds({ stepKinds, wants: ['blunt_feedback'] })).toEqual(['experience', 'feedback'])
  expect(lineKinds({ stepKinds, wants: ['ideas'] })).toEqual(['experience', 'advice'])
  expect(lineKinds({ stepKinds, wants: null })).toEqual(['experience'])
})

test('a step that names no kinds has none: what is told freely is no line', () => {
  expect(lineKinds({ stepKinds: [], wants: null })).toEqual([])
  expect(lineKinds({ stepKinds: [], wants: ['ideas'] })).toEqual([])
})

test('in no step there is the check-in, or what a turn is made of', () => {
  expect(lineKinds({ stepKinds: null, wants: null })).toEqual([
    'word',
    'news',
    'win',
    'flop',
    'question',
    'thanks',
  ])
  expect(lineKinds({ stepKinds: null, wants: ['listening'] })).toContain('experience')
  expect(lineKinds({ stepKinds: null, wants: ['listening'] })).not.toContain('feedback')
})

test('what is kept elsewhere is no line, and the row for it begins with what the step asks for', () => {
  const asks = ['ask', 'offer', 'resource', 'introduction'] as const
  expect(lineKinds({ stepKinds: asks, wants: null })).toEqual([])
  expect(catchesAskedFor(asks, false)).toEqual(asks)
  expect(lineKinds({ stepKinds: asks, wants: [] })).toEqual(['resource'])
  expect(catchesAskedFor(asks, true)).toEqual(['ask', 'offer', 'introduction'])
  expect(catchesAskedFor(['takeaway', 'promise', 'rating'], true)).toEqual(['step'])
  expect(catchesAskedFor([], false)).toEqual([])
})
