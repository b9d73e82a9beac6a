/** Who speaks in a step: `members` are all but the presenter. */
type PerPersonStep = {
  readonly state: string
  readonly speaker: string
  readonly secondsPerPerson: number | null
  readonly isEdited: boolean
  readonly plannedSeconds: number
  readonly presenterId: string | null
}

/** How many people a step's minutes count: everybody who is here, in a `members` step without the presenter. */
export const peopleIn = (
  step: Pick<PerPersonStep, 'speaker' | 'presenterId'>,
  here: readonly string[],
): number => (step.speaker === 'members' ? here.filter((id) => id !== step.presenterId).length : here.length)

/**
 * What a step is planned to take now that others are here: minutes per person follow the people as long as the step has
 * not begun, unless its minutes were set by hand (formats.md 4, Minutes).
 */
export const plannedFor = (step: PerPersonStep, here: readonly string[]): number => {
  if (step.secondsPerPerson === null || step.isEdited || step.state !== 'pending') return step.plannedSeconds
  return Math.round(step.secondsPerPerson * Math.max(1, peopleIn(step, here)))
}
