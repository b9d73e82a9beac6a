import type { FormatContent, FormatStep } from '../../formats/format.ts'

/** A step of one session: a copy of the format's, in whole seconds, never a link to it (invariant 22). */
export type AgendaStep<TurnKey = string> = Omit<FormatStep, 'minutes' | 'minutesPerPerson'> & {
  /** The turn whose block it belongs to; null outside the turn block. */
  readonly turnId: TurnKey | null
  readonly plannedSeconds: number
  /** For a step that is measured per person, how long each has. */
  readonly secondsPerPerson: number | null
  /** Somebody gave it its length by hand: a change of attendance leaves it alone. */
  readonly isEdited: boolean
}

/** The part of a step that says how long it is. */
export type StepLength = Pick<AgendaStep, 'plannedSeconds' | 'secondsPerPerson' | 'isEdited' | 'speaker'>

/** In a step of the members everybody counts but the presenter. */
export const speakersIn = ({ speaker }: Pick<AgendaStep, 'speaker'>, people: number): number =>
  Math.max(speaker === 'members' ? people - 1 : people, 0)

/** A step never takes more than fifteen hours, however many people there are. */
export const longestSeconds = 900 * 60

const secondsFor = (perPerson: number, step: Pick<AgendaStep, 'speaker'>, people: number): number =>
  Math.min(Math.round(perPerson * speakersIn(step, people)), longestSeconds)

/**
 * A format's step as it stands in a session.
 * @param people how many are expected, the presenter included
 */
export const agendaStep = <TurnKey>(
  { minutes, minutesPerPerson, ...step }: FormatStep,
  turnId: TurnKey | null,
  people: number,
): AgendaStep<TurnKey> => {
  const secondsPerPerson = minutesPerPerson === null ? null : Math.round(minutesPerPerson * 60)
  return {
    ...step,
    turnId,
    secondsPerPerson,
    plannedSeconds:
      secondsPerPerson === null
        ? Math.round((minutes ?? 0) * 60)
        : secondsFor(secondsPerPerson, step, people),
    isEdited: false,
  }
}

/** What a session knows when its steps are made. */
export type AgendaFacts<TurnKey> = {
  /** In their order; by ear one for each turn that the format suggests, still without a presenter. */
  readonly turnIds: readonly TurnKey[]
  /** Planned participants who are not away. */
  readonly people: number
  /** Then nobody needs the step in which topics are chosen. */
  readonly areTopicsSet: boolean
  /** The how manieth session of the circle this will be. */
  readonly sessionNumber: number
}

/** Whether a step of the format is part of this session at all. */
export const isPlanned = <TurnKey>(
  { everyNth, special }: Pick<FormatStep, 'everyNth' | 'special'>,
  { areTopicsSet, sessionNumber }: Pick<AgendaFacts<TurnKey>, 'areTopicsSet' | 'sessionNumber'>,
): boolean =>
  !(special === 'choose_topics' && areTopicsSet) && (everyNth === null || sessionNumber % everyNth === 0)

/** The steps of a session: those of the format, with the turn block once for each turn. */
export const buildAgenda = <TurnKey>(
  { steps }: Pick<FormatContent, 'steps'>,
  facts: AgendaFacts<TurnKey>,
): AgendaStep<TurnKey>[] => {
  const planned = steps.filter((step) => isPlanned(step, facts))
  const first = planned.findIndex(({ inTurnBlock }) => inTurnBlock)
  const block = planned.filter(({ inTurnBlock }) => inTurnBlock)
  const plain = (part: readonly FormatStep[]): AgendaStep<TurnKey>[] =>
    part.filter(({ inTurnBlock }) => !inTurnBlock).map((step) => agendaStep(step, null, facts.people))
  if (first === -1) return plain(planned)
  return [
    ...plain(planned.slice(0, first)),
    ...facts.turnIds.flatMap((turnId) => block.map((step) => agendaStep(step, turnId, facts.people))),
    ...plain(planned.slice(first)),
  ]
}

/** What changed attendance makes of one step's length; what was given by hand stays. */
export const secondsForPeople = (step: StepLength, people: number): number =>
  step.secondsPerPerson === null || step.isEdited
    ? step.plannedSeconds
    : secondsFor(step.secondsPerPerson, step, people)

/** How long these steps take together. */
export const totalSeconds = (steps: readonly Pick<AgendaStep, 'plannedSeconds'>[]): number =>
  steps.reduce((total, { plannedSeconds }) => total + plannedSeconds, 0)
