import { useSyncExternalStore } from 'react'
import type { RunningStep, RunningView } from '#shared/contract/running.ts'
import { beginRound, roundOrder, seatsChanged, type Round } from '#shared/domain/running/round.ts'

/** Who spoke in which step: in the window's memory only, gone with it at the next lock. */
const rounds = new Map<RunningStep['id'], Round>()
const listeners = new Set<() => void>()

const watch = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const keepRound = (id: RunningStep['id'], round: Round): void => {
  rounds.set(id, round)
  for (const listener of [...listeners]) listener()
}

/** In a free talk nobody is called on; in a round the first of the order begins. */
const freshRound = (step: RunningStep, order: readonly string[]): Round => {
  const isInTurn = step.speaker === 'round' || step.speaker === 'members'
  return isInTurn ? beginRound(order) : { order, speaking: null, spoken: [], passed: [] }
}

const orderOf = ({ session }: RunningView, step: RunningStep): readonly string[] => {
  const here = session.people.filter(({ attendance }) => attendance !== 'away')
  const asked = here.filter(
    ({ personId }) => step.speaker !== 'members' || personId !== step.presenterPersonId,
  )
  return roundOrder(
    asked.map(({ personId }) => personId),
    session.number,
  )
}

/** The round of a step as it stands now, with the people who are here now. */
export const useRound = (view: RunningView, step: RunningStep | undefined): Round => {
  const kept = useSyncExternalStore(watch, () => (step === undefined ? undefined : rounds.get(step.id)))
  if (step === undefined) return { order: [], speaking: null, spoken: [], passed: [] }
  const order = orderOf(view, step)
  return kept === undefined ? freshRound(step, order) : seatsChanged(kept, order)
}
