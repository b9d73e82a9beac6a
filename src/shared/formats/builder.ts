import type { FormatId, PromptId } from '../ids.ts'
import type { CharterClauseKind } from './clause.ts'
import type { BuiltInFormat, FormatStep, StepKind, StepPurpose, StepSpeaker, RecordLayer } from './format.ts'
import type { BankPrompt, BankUse, MiniCase } from './prompt.ts'

type PerPerson = { readonly perPerson: number }

/** So many minutes for each person. */
export const perPerson = (minutes: number): PerPerson => ({ perPerson: minutes })

type StepFacts = {
  readonly kinds?: readonly StepKind[]
  readonly prompts: readonly string[]
  /** Nothing is written unless the format says so. */
  readonly record?: RecordLayer
  readonly pass?: boolean
  readonly warnSeconds: number
  readonly optional?: boolean
  readonly everyNth?: number
  readonly special?: StepPurpose
}

/** A step outside the turn block. */
export const step = (
  title: string,
  minutes: number | PerPerson,
  speaker: StepSpeaker,
  facts: StepFacts,
): FormatStep => ({
  title,
  minutes: typeof minutes === 'number' ? minutes : null,
  minutesPerPerson: typeof minutes === 'number' ? null : minutes.perPerson,
  speaker,
  inTurnBlock: false,
  kinds: facts.kinds ?? [],
  prompts: facts.prompts,
  recordDefault: facts.record ?? 'none',
  passAllowed: facts.pass ?? false,
  warnSeconds: facts.warnSeconds,
  optional: facts.optional ?? false,
  everyNth: facts.everyNth ?? null,
  special: facts.special ?? null,
})

/** A step of the turn block, which repeats for each presenter. */
export const turnStep = (...args: Parameters<typeof step>): FormatStep => ({
  ...step(...args),
  inTurnBlock: true,
})

type BuiltInFacts = Omit<BuiltInFormat, 'id' | 'version' | 'language' | 'closesTopics'> & {
  readonly id: string
  readonly closesTopics?: boolean
}

// The ids here are written down once and held to their form by a test; the validation library stays out of the window.
export const builtIn = ({ id, closesTopics = false, ...facts }: BuiltInFacts): BuiltInFormat => ({
  ...facts,
  id: id as FormatId,
  version: 1,
  language: 'en',
  closesTopics,
})

export const bankPrompt = (id: string, use: BankUse, text: string): BankPrompt => ({
  id: id as PromptId,
  use,
  text,
  language: 'en',
})

export const miniCase = (id: string, clauseKind: CharterClauseKind, text: string): MiniCase => ({
  id: id as PromptId,
  use: 'mini_case',
  clauseKind,
  text,
  language: 'en',
})
