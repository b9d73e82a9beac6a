import { describe, expect, test } from 'vitest'
import { PromptId } from '#shared/ids.ts'
import { charterClauseKinds } from '#shared/formats/clause.ts'
import { clauseLibrary } from '#shared/formats/clauseLibrary.ts'
import { miniCases } from '#shared/formats/miniCases.ts'
import { bankUses } from '#shared/formats/prompt.ts'
import { promptBank } from '#shared/formats/promptBank.ts'

const count = <T extends string>(all: readonly T[]): [T, number][] =>
  [...new Set(all)].map((each) => [each, all.filter((other) => other === each).length])

describe('the bank of prompts', () => {
  test('it has sixty-three prompts, each under one of the uses', () => {
    expect(promptBank).toHaveLength(63)
    expect(count(promptBank.map(({ use }) => use))).toEqual([
      ['check_in', 8],
      ['harder_to_say', 8],
      ['clarify', 7],
      ['experience', 6],
      ['fresh_eyes', 5],
      ['gaps', 6],
      ['reciprocal', 6],
      ['closing', 5],
      ['journal', 6],
      ['weekly_challenge', 6],
    ])
    expect(new Set(promptBank.map(({ use }) => use))).toEqual(new Set(bankUses))
  })

  test('there are thirteen small cases, each beside a clause of the charter', () => {
    expect(miniCases.map(({ clauseKind }) => clauseKind)).toEqual([
      'household',
      'absent',
      'insider',
      're_raise',
      'scope',
      'channels',
      'recording',
      'scope',
      'conflicts',
      'limits',
      'breach',
      'forever',
      'employer',
    ])
  })

  test('every prompt and case has words and an id of its own', () => {
    const all = [...promptBank, ...miniCases]
    expect(new Set(all.map(({ id }) => id)).size).toBe(76)
    expect(new Set(all.map(({ text }) => text)).size).toBe(76)
    for (const { id, text } of all) {
      expect(PromptId.parse(id)).toBe(id)
      expect(text).toMatch(/^\S.*[.?]$/)
    }
  })
})

describe('the clauses of a charter', () => {
  test('000-24 they come in the order of a charter, honesty among them', () => {
    expect(clauseLibrary.map(({ kind }) => kind)).toEqual(charterClauseKinds)
    expect(clauseLibrary.find(({ kind }) => kind === 'honesty')?.strict).toMatch(/^We say things as they are/)
  })

  test('limits and notes belong to every charter', () => {
    expect(clauseLibrary.filter(({ isRequired }) => isRequired).map(({ kind }) => kind)).toEqual([
      'notes',
      'limits',
    ])
  })
})
