import type { SessionView } from '#shared/contract/sessions.ts'
import type { Text } from '#i18n/index.ts'

/** What the record shows of the time off the record: its length in minutes, or nothing at all. */
export const sayUnwritten = (
  { t }: Text,
  { unwrittenSeconds }: Pick<SessionView, 'unwrittenSeconds'>,
): readonly string[] =>
  unwrittenSeconds === 0
    ? []
    : [t('running.off.bar', { minutes: Math.max(1, Math.round(unwrittenSeconds / 60)) })]
