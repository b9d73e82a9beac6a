import { expect, test } from 'vitest'
import { kindsOffered } from '#shared/domain/contributions.ts'

test('000-26 a step for wild ideas hears wild ideas and support, and nothing that stops them', () => {
  expect(kindsOffered(['wild_idea', 'support', 'challenge', 'feedback'], ['blunt_feedback'])).toEqual([
    'wild_idea',
    'support',
  ])
})

test('000-27 feedback and advice are offered only when the owner of the topic wants them', () => {
  const step = ['experience', 'feedback', 'advice'] as const
  expect(kindsOffered(step, [])).toEqual(['experience'])
  expect(kindsOffered(step, ['blunt_feedback'])).toEqual(['experience', 'feedback'])
  expect(kindsOffered(step, ['ideas'])).toEqual(['experience', 'advice'])
  expect(kindsOffered(step, null)).toEqual(['experience'])
})

test('a step that names no kinds offers those of a turn, or of the check-in outside one', () => {
  expect(kindsOffered([], null)).toEqual(['word', 'news', 'win', 'flop', 'question'])
  expect(kindsOffered([], ['listening'])).toContain('experience')
  expect(kindsOffered([], ['listening'])).not.toContain('feedback')
})
