import type { FromVaultProcess } from '#shared/contract/system.ts'
import type { Now } from '#shared/dates.ts'
import type { PathToken } from '#shared/ids.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { AliasView } from './aliasView.ts'
import type { Announce, CallTools } from '#vault/gate/registered.ts'
import type { Room } from '#vault/room.ts'

/** The paths main has handed over, by the token the window knows them by. */
export type PathBook = {
  /** @throws `invalid-input/unknown-place` for a token main never made */
  readonly resolve: (token: PathToken) => string
  readonly add: (token: PathToken, path: string) => void
}

export const createPathBook = (): PathBook => {
  const paths = new Map<PathToken, string>()
  return {
    resolve: (token) => {
      const path = paths.get(token)
      if (path === undefined) throw new SubrosaError('invalid-input', { reason: 'unknown-place' })
      return path
    },
    add: (token, path) => {
      paths.set(token, path)
    },
  }
}

/** What the areas are given of the world around them; everything else comes in through a call. */
export type Environment = {
  readonly room: Room
  readonly aliasView: AliasView
  readonly paths: PathBook
  readonly announce: Announce
  /** Work of our own beside the calls, in the queue of jobs; cancelled when the vault is locked. */
  readonly background: (work: (tools: CallTools) => Promise<void>) => Promise<void>
  readonly now: () => Now
  /** A monotonic clock in milliseconds. */
  readonly clockMs: () => number
  /** Facts for main: that a vault opened, how it wants to be locked. Never content. */
  readonly tellMain: (message: FromVaultProcess) => void
  /** How long one passphrase derivation should take on this computer, about 1,000 ms; 0 takes the least allowed. */
  readonly argon2TargetMs: number
}
