import type { AgendaStep } from './agenda.ts'
import { totalSeconds } from './agenda.ts'

/** How the steps compare with the time there is. */
export type Fit =
  | { readonly kind: 'fits' }
  | { readonly kind: 'spare'; readonly seconds: number }
  | { readonly kind: 'over'; readonly seconds: number }

/** @param available the length of the session, or what is left of it, in seconds */
export const fitOf = (steps: readonly Pick<AgendaStep, 'plannedSeconds'>[], available: number): Fit => {
  const difference = totalSeconds(steps) - available
  if (difference === 0) return { kind: 'fits' }
  return difference > 0 ? { kind: 'over', seconds: difference } : { kind: 'spare', seconds: -difference }
}

/** Nothing is shortened below a minute. */
const shortestSeconds = 60
/** What is taken away comes in half minutes, so that people can keep to it. */
const unitSeconds = 30

type Shortenable = Pick<AgendaStep, 'plannedSeconds' | 'optional'>

/** How many units a step can give. */
const unitsIn = ({ plannedSeconds }: Shortenable): number =>
  Math.max(Math.floor((plannedSeconds - shortestSeconds) / unitSeconds), 0)

/** Shares `wanted` units out in proportion to what each can give; the rest goes to the largest remainders. */
const share = (room: readonly number[], wanted: number): number[] => {
  const total = room.reduce((sum, each) => sum + each, 0)
  const given = Math.min(wanted, total)
  if (given <= 0) return room.map(() => 0)
  const exact = room.map((each) => (each * given) / total)
  const whole = exact.map(Math.floor)
  const missing = given - whole.reduce((sum, each) => sum + each, 0)
  const byRemainder = exact
    .map((each, place) => ({ place, remainder: each - Math.floor(each) }))
    .toSorted((one, other) => other.remainder - one.remainder || one.place - other.place)
    .slice(0, missing)
  const extra = new Set(byRemainder.map(({ place }) => place))
  return whole.map((each, place) => each + (extra.has(place) ? 1 : 0))
}

/**
 * Takes the excess from all steps in proportion, from optional ones first, and from none below one minute. What is
 * left out of `steps` (steps that began, for instance) keeps its length.
 * @param excess seconds; half minutes are made of it, upwards
 * @returns the new length of each step, in seconds; where it is not enough, the shortest there is
 */
export const shortenEvenly = (steps: readonly Shortenable[], excess: number): number[] => {
  const wanted = Math.ceil(Math.max(excess, 0) / unitSeconds)
  const fromOptional = share(
    steps.map((step) => (step.optional ? unitsIn(step) : 0)),
    wanted,
  )
  const left = wanted - fromOptional.reduce((sum, each) => sum + each, 0)
  const fromOthers = share(
    steps.map((step) => (step.optional ? 0 : unitsIn(step))),
    left,
  )
  return steps.map(
    ({ plannedSeconds }, place) =>
      plannedSeconds - unitSeconds * ((fromOptional[place] ?? 0) + (fromOthers[place] ?? 0)),
  )
}

/** The turn that gives way first: the last one that has not begun, and what that frees. Null when there is none. */
export const turnToDrop = <TurnKey>(
  steps: readonly Pick<AgendaStep<TurnKey>, 'turnId' | 'plannedSeconds'>[],
): { readonly turnId: TurnKey; readonly seconds: number } | null => {
  const turnId = steps.findLast((step) => step.turnId !== null)?.turnId ?? null
  if (turnId === null) return null
  return { turnId, seconds: totalSeconds(steps.filter((step) => step.turnId === turnId)) }
}

/** A session lasts at most fifteen hours. */
const longestMinutes = 900

/**
 * The length that lets everything fit: the total, up to the next five minutes.
 * @returns null when that is more than a session can last
 */
export const lengthThatFits = (seconds: number): number | null => {
  const minutes = Math.ceil(seconds / 300) * 5
  return minutes <= longestMinutes ? Math.max(minutes, 5) : null
}

/** What can be done about an over-run; the same three in the planner and while a session runs. */
export type FittingHelps<TurnKey> = {
  /** Null when shortening does not make it fit. */
  readonly shortened: readonly number[] | null
  readonly drop: { readonly turnId: TurnKey; readonly seconds: number } | null
  readonly lengthenTo: number | null
}

/**
 * @param steps those that can still change
 * @param available seconds there are for them
 * @param spent seconds that are gone already (0 in the planner); they count for the length
 */
export const helpsFor = <TurnKey>(
  steps: readonly Pick<AgendaStep<TurnKey>, 'turnId' | 'plannedSeconds' | 'optional'>[],
  available: number,
  spent = 0,
): FittingHelps<TurnKey> => {
  const total = totalSeconds(steps)
  const shortened = shortenEvenly(steps, total - available)
  const isEnough = shortened.reduce((sum, each) => sum + each, 0) <= available
  return {
    shortened: isEnough ? shortened : null,
    drop: turnToDrop(steps),
    lengthenTo: lengthThatFits(spent + total),
  }
}
