import type { UndoToken } from '#shared/ids.ts'

/** The acts that can be undone, the last one at the end; the vault keeps as many. */
const mostOffers = 20

export type Offers = {
  readonly add: (token: UndoToken) => void
  /** Takes this one off, or the last one. */
  readonly take: (token?: UndoToken) => UndoToken | undefined
  readonly has: () => boolean
  readonly clear: () => void
}

export const createOffers = (): Offers => {
  let tokens: readonly UndoToken[] = []
  return {
    add: (token) => {
      tokens = [...tokens, token].slice(-mostOffers)
    },
    take: (token = tokens.at(-1)) => {
      tokens = tokens.filter((other) => other !== token)
      return token
    },
    has: () => tokens.length > 0,
    clear: () => {
      tokens = []
    },
  }
}
