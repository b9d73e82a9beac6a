import type { PlainError } from '#shared/errors.ts'

/** Whether a vault refused to open in a way that a rescue may help with. */
export const isBeyondOpening = (error: { readonly plain: PlainError } | undefined): boolean =>
  error?.plain.code === 'corrupt' || error?.plain.reason === 'disk-away'
