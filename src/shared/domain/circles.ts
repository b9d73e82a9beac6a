import type { CircleKind, CircleStatus, MembershipStatus } from '../contract/circles.ts'

/** How many people a kind of circle usually has. Soft: outside it there is a friendly note, never a block. */
export type SizeBand = { readonly min: number; readonly max: number }

/** Mutual: six to eight members. The others as their house formats say; a circle of one's own 2 to 12. */
const bands: Readonly<Record<CircleKind, SizeBand>> = {
  mutual: { min: 6, max: 8 },
  forum: { min: 6, max: 10 },
  mastermind: { min: 4, max: 7 },
  action_learning: { min: 4, max: 8 },
  group_mentoring: { min: 4, max: 8 },
  pair: { min: 2, max: 2 },
  table: { min: 4, max: 12 },
  reciprocal: { min: 2, max: 2 },
  accountability: { min: 2, max: 3 },
  professional: { min: 3, max: 7 },
  custom: { min: 2, max: 12 },
}

export const sizeBandOf = (kind: CircleKind): SizeBand => bands[kind]

export const fitsBand = ({ min, max }: SizeBand, members: number): boolean => members >= min && members <= max

/** A pair may begin with its agreements; everybody else gathers first (domain.md 5.1). */
export const firstStatusOf = (kind: CircleKind): CircleStatus => (kind === 'pair' ? 'chartering' : 'forming')

/** Whether this membership counts as one of the circle now. */
export const isMember = (status: MembershipStatus): boolean => status === 'active' || status === 'on_leave'

/** Whether new sessions, members and steps belong into this circle. */
export const isOpenCircle = (status: CircleStatus): boolean =>
  status === 'forming' || status === 'chartering' || status === 'active' || status === 'paused'
