import { randomUUID } from 'node:crypto'
import { PathToken } from '#shared/ids.ts'
import type { ChosenPath } from '#shared/contract/system.ts'
import type { VaultProcess } from './vaultProcess.ts'

export type PathTokens = {
  /** Makes a token for a path, tells the vault process, and gives back what the window may know. */
  readonly give: (path: string) => Promise<ChosenPath>
  readonly pathOf: (token: PathToken) => string | undefined
  /** After a lock nothing given before is worth anything. */
  readonly forgetAll: () => void
}

/** The window may show a path; it can never name one (design.md 1). */
export const createPathTokens = (vault: () => VaultProcess): PathTokens => {
  const paths = new Map<PathToken, string>()
  return {
    give: async (path) => {
      const token = PathToken.parse(randomUUID())
      paths.set(token, path)
      await vault().givePath(token, path)
      return { token, shownPath: path }
    },
    pathOf: (token) => paths.get(token),
    forgetAll: () => paths.clear(),
  }
}
