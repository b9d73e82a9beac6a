import type { Relation } from '#shared/contract/people.ts'

/** From where one may know somebody, in the order in which it is asked. */
export const relations: readonly Relation[] = [
  'team',
  'organisation',
  'outside',
  'family',
  'friend',
  'neighbour',
  'other',
]
