import type { PromptView } from '#shared/contract/prompts.ts'
import type { RunningStep } from '#shared/contract/running.ts'
import type { SessionUse } from '#features/prompts/index.ts'
import type { StepKind } from '#shared/formats/format.ts'

/** Which part of the bank suits what may be said in a step. */
const usesByKind: Partial<Readonly<Record<StepKind, SessionUse>>> = {
  word: 'check_in',
  news: 'check_in',
  clarify: 'clarify',
  experience: 'experience',
  fresh_eyes: 'fresh_eyes',
  wild_idea: 'fresh_eyes',
  rating: 'closing',
  thanks: 'closing',
}

/** Everything there is to ask: the bank without what is hidden, the session's small case, the questions brought to it. */
export type AtHand = {
  readonly bank: readonly PromptView[]
  readonly miniCase: PromptView | null
  readonly brought: readonly string[]
}

const bankOf = (bank: readonly PromptView[], uses: readonly (SessionUse | undefined)[]): readonly string[] =>
  bank.filter(({ use, isHidden }) => !isHidden && uses.some((one) => one === use)).map(({ text }) => text)

/** A talk of all about a question: what somebody brought is what it is about. */
export const isTalkAboutAQuestion = ({ turnId, speaker, kinds }: RunningStep): boolean =>
  turnId === null && speaker === 'open' && kinds.includes('question')

/**
 * What can be asked in a step: what was brought for it or the session's small case first, its own questions, then those of
 * the bank that suit it.
 */
export const promptsOf = (step: RunningStep, { bank, miniCase, brought }: AtHand): readonly string[] => [
  ...new Set([
    ...(isTalkAboutAQuestion(step) ? brought : []),
    ...(step.special === 'mini_case' && miniCase !== null ? [miniCase.text] : []),
    ...step.prompts,
    ...bankOf(
      bank,
      step.kinds.map((kind) => usesByKind[kind]),
    ),
  ]),
]

/** Questions that are harder to say, for steps in which everybody speaks of themselves; only on request. */
export const harderPromptsOf = (step: RunningStep, { bank }: AtHand): readonly string[] =>
  step.speaker === 'round' && step.passAllowed ? bankOf(bank, ['harder_to_say']) : []

/** What is likely looked for in the middle of a step. */
export const likelyUse = (step: RunningStep): SessionUse => {
  if (step.special === 'mini_case') return 'mini_case'
  return step.kinds.map((kind) => usesByKind[kind]).find((use) => use !== undefined) ?? 'check_in'
}
