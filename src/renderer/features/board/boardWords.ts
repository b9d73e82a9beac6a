import type { BoardArea, BoardItemView, BoardKind } from '#shared/contract/board.ts'
import type { Text } from '#i18n/index.ts'

export const boardKinds = ['ask', 'offer', 'resource', 'introduction'] as const satisfies readonly BoardKind[]

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
] as const satisfies readonly BoardArea[]

/** Who says it: a name, or you. */
export const personOf = ({ t }: Text, { person }: BoardItemView): string =>
  person.isMe ? t('board.you') : person.name
