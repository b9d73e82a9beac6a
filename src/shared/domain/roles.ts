import type { PlainDate } from '../dates.ts'

/** What is known of somebody and one role, over the sessions of a circle that were held. */
export type RoleHistory<Id extends string> = {
  readonly personId: Id
  readonly timesHeld: number
  readonly attended: number
  readonly lastOn: PlainDate | null
}

/** Why somebody is offered a role: they have not had it, or it is longest since they had. */
export type RoleReason = { readonly kind: 'not-yet' } | { readonly kind: 'last'; readonly on: PlainDate }

/**
 * Whose turn a role is (domain.md 7, role fairness): who has not held it yet comes first, then whoever held it in the
 * smallest part of the sessions they came to, then whoever held it longest ago; last, the order of seats.
 * @param people in the order of their seats
 * @param busy those who have another role today; asked only when nobody else is there
 * @returns null when there is nobody at all
 */
export const offerRole = <Id extends string>(
  people: readonly RoleHistory<Id>[],
  busy: ReadonlySet<Id>,
): { readonly personId: Id; readonly reason: RoleReason } | null => {
  const free = people.filter(({ personId }) => !busy.has(personId))
  const [first] = (free.length > 0 ? free : people).toSorted(
    (one, other) =>
      Number(one.timesHeld > 0) - Number(other.timesHeld > 0) ||
      part(one) - part(other) ||
      (one.lastOn ?? '').localeCompare(other.lastOn ?? ''),
  )
  if (first === undefined) return null
  const { personId, lastOn } = first
  return { personId, reason: lastOn === null ? { kind: 'not-yet' } : { kind: 'last', on: lastOn } }
}

const part = ({ timesHeld, attended }: RoleHistory<string>): number => timesHeld / Math.max(attended, 1)
