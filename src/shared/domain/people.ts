/** From where one may know somebody, in the order in which it is asked. */
export const relations = [
  'team',
  'organisation',
  'outside',
  'family',
  'friend',
  'neighbour',
  'other',
] as const
