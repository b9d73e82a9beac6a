import type { NextStepView } from '#shared/contract/steps.ts'
import type { PersonId } from '#shared/ids.ts'
import { useCall } from '#bridge/index.ts'

export type Supporter = { readonly id: PersonId; readonly name: string; readonly isMe: boolean }

/**
 * Who may ask how a step went: whoever is in its circle and may be written about there; for a step of no circle,
 * anybody known. Never its owner. Whoever supports it already stays, so that looking at it changes nothing.
 */
export const useSupporters = ({ circle, owner, supporter }: NextStepView): readonly Supporter[] => {
  const consents = useCall('consent.list', circle === null ? null : { circleId: circle.id })
  const known = useCall('people.list', circle === null ? {} : null)
  const members = (consents.value?.members ?? [])
    .filter(({ level }) => level !== 'none')
    .map(({ personId, name, isMe }): Supporter => ({ id: personId, name, isMe }))
  const people: readonly Supporter[] = circle === null ? (known.value ?? []) : members
  const others = people.filter(({ id }) => id !== owner.id)
  return supporter === null || others.some(({ id }) => id === supporter.id) ? others : [...others, supporter]
}
