import type { FormatContent, FormatStep } from '../../formats/format.ts'
import type { AgendaStep } from './agenda.ts'

const asFormatStep = (step: AgendaStep<unknown>): FormatStep => {
  const isPerPerson = step.secondsPerPerson !== null && !step.isEdited
  return {
    title: step.title,
    minutes: isPerPerson ? null : step.plannedSeconds / 60,
    minutesPerPerson: isPerPerson ? (step.secondsPerPerson ?? 0) / 60 : null,
    speaker: step.speaker,
    inTurnBlock: step.turnId !== null,
    kinds: step.kinds,
    prompts: step.prompts,
    recordDefault: step.recordDefault,
    passAllowed: step.passAllowed,
    warnSeconds: step.warnSeconds,
    optional: step.optional,
    everyNth: step.everyNth,
    special: step.special,
  }
}

/**
 * What a session's steps are as a format: of the turns the first stands for all; a length given by hand is a fixed one.
 * Nobody's name and no topic is in it (invariant 11).
 */
export const formatOfAgenda = (
  steps: readonly AgendaStep<unknown>[],
  about: Omit<FormatContent, 'steps' | 'defaultTurns'>,
): FormatContent => {
  const turnIds = [...new Set(steps.flatMap(({ turnId }) => (turnId === null ? [] : [turnId])))]
  return {
    ...about,
    defaultTurns: turnIds.length,
    steps: steps.filter(({ turnId }) => turnId === null || turnId === turnIds[0]).map(asFormatStep),
  }
}
