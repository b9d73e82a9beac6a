import type { PromptId } from '../ids.ts'
import type { CharterClauseKind } from './clause.ts'

/** What a prompt of the bank is good for (`prompt.use`). *Harder to say* is shown only on request. */
export const bankUses = [
  'check_in',
  'harder_to_say',
  'clarify',
  'experience',
  'fresh_eyes',
  'gaps',
  'reciprocal',
  'closing',
  'journal',
  'weekly_challenge',
] as const
export type BankUse = (typeof bankUses)[number]

export type BankPrompt = {
  readonly id: PromptId
  readonly use: BankUse
  readonly text: string
  readonly language: 'en'
}

/** A small case about keeping a confidence. It has no right answer, only the clause of the charter it touches. */
export type MiniCase = {
  readonly id: PromptId
  readonly use: 'mini_case'
  readonly clauseKind: CharterClauseKind
  readonly text: string
  readonly language: 'en'
}
