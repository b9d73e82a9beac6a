import type { PlainError } from '#shared/errors.ts'
import type { Text } from './text.ts'

/** What happened, what it means and what to do, in a sentence or two; the reason decides where there is one. */
export const errorSentence = (text: Text, error: Pick<PlainError, 'code' | 'reason' | 'waitMs'>): string => {
  const seconds = Math.ceil((error.waitMs ?? 0) / 1_000)
  return error.reason === undefined
    ? text.t(`error.${error.code}`, { seconds })
    : text.t(`error.${error.reason}`, { seconds })
}
