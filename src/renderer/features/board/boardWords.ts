import type { BoardItemView } from '#shared/contract/board.ts'
import type { Text } from '#i18n/index.ts'

/** Who says it: a name, or you. */
export const personOf = ({ t }: Text, { person }: BoardItemView): string =>
  person.isMe ? t('board.you') : person.name
