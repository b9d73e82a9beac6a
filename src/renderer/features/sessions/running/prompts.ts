import type { RunningStep, RunningView } from '#shared/contract/running.ts'
import type { StepKind } from '#shared/formats/format.ts'
import { miniCases } from '#shared/formats/miniCases.ts'
import type { BankUse } from '#shared/formats/prompt.ts'
import { promptBank } from '#shared/formats/promptBank.ts'

/** Which part of the bank suits what may be said in a step. */
const usesByKind: Partial<Readonly<Record<StepKind, BankUse>>> = {
  word: 'check_in',
  news: 'check_in',
  clarify: 'clarify',
  experience: 'experience',
  fresh_eyes: 'fresh_eyes',
  wild_idea: 'fresh_eyes',
  rating: 'closing',
  thanks: 'closing',
}

const bankOf = (uses: readonly (BankUse | undefined)[]): readonly string[] =>
  promptBank.filter(({ use }) => uses.includes(use)).map(({ text }) => text)

/**
 * What can be asked in a step: its own questions first, then those of the bank that suit it; where the step asks for a
 * case about keeping a confidence, one of those, each again only when all the others have been.
 */
export const promptsOf = ({ session }: RunningView, step: RunningStep): readonly string[] => {
  const bank = bankOf(step.kinds.map((kind) => usesByKind[kind]))
  const own = [...step.prompts, ...bank.filter((prompt) => !step.prompts.includes(prompt))]
  if (step.special !== 'mini_case') return own
  const start = Math.max(0, session.number - 1) % miniCases.length
  const inTurn = [...miniCases.slice(start), ...miniCases.slice(0, start)]
  return [...inTurn.map(({ text }) => text), ...own]
}

/** Questions that are harder to say, for steps in which everybody speaks of themselves; only on request. */
export const harderPromptsOf = (step: RunningStep): readonly string[] =>
  step.speaker === 'round' && step.passAllowed ? bankOf(['harder_to_say']) : []
