/** What a board holds (domain.md 4.4, table 20). */
export const boardKinds = ['ask', 'offer', 'resource', 'introduction'] as const

export const boardAreas = [
  'book',
  'article',
  'tool',
  'event',
  'speaker',
  'place',
  'shop',
  'person',
  'skill',
  'feedback',
  'listening',
  'practical',
  'other',
] as const
