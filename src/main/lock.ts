import type { LockReason, LockStory } from '#shared/contract/system.ts'

/** How long the window may take to hand over unsaved text, and the system to look at its clipboard. */
const askingLimitMs = 1_500

export type LockParts = {
  /** Asks the window to hand unsaved text to the vault process; resolves when it has answered. */
  readonly requestFlush: () => Promise<boolean>
  readonly closeVault: () => Promise<boolean>
  /** A new renderer process with an empty page, and a fresh vault process behind it. */
  readonly startAnew: () => Promise<void>
  /** A new renderer process alone: the vault stays open. */
  readonly freshWindow: () => Promise<void>
  /** Takes what was copied off the clipboard. */
  readonly clearCopied: () => Promise<void>
  readonly clockText: () => string
  /** How many lines that live in memory only would go. */
  readonly heldLines: () => number
}

export type Lock = {
  readonly story: () => LockStory
  /** flush → end the vault process → replace the renderer → fresh vault process. A second call joins the first. */
  readonly lock: (reason: LockReason, minutes: number | null) => Promise<void>
  /** The first half only, for leaving the app. */
  readonly leave: () => Promise<void>
  /** Replaces the renderer process alone, so that nothing of what it held is left. What fails on the way locks. */
  readonly renewWindow: () => void
}

export const createLock = (parts: LockParts): Lock => {
  let story: LockStory = { reason: 'start', at: null, minutes: null, flushFailed: false, heldLines: 0 }
  let underWay: Promise<void> | null = null
  let renewing: Promise<void> | null = null

  const closeDown = async (reason: LockReason): Promise<boolean> => {
    const cleared = withLimit(parts.clearCopied(), undefined)
    const isKept = await closeVault(reason)
    await cleared
    return isKept
  }

  const closeVault = async (reason: LockReason): Promise<boolean> => {
    const isWindowThere = reason !== 'window-crash'
    const isVaultThere = reason !== 'vault-crash'
    // What was written in a demo that is erased is meant to go with it.
    if (reason === 'demo-erased') return parts.closeVault()
    const isFlushed = isWindowThere && isVaultThere ? await withLimit(parts.requestFlush(), false) : false
    const isClean = await parts.closeVault()
    return isFlushed && isClean
  }

  const lock: Lock['lock'] = (reason, minutes) => {
    // The old page's process may end before its time: another is taking its place.
    if (reason === 'window-crash' && renewing !== null) return renewing
    underWay ??= (async () => {
      await renewing
      const heldLines = parts.heldLines()
      const isKept = await closeDown(reason)
      story = { reason, at: parts.clockText(), minutes, flushFailed: !isKept, heldLines }
      await parts.startAnew()
    })().finally(() => {
      underWay = null
    })
    return underWay
  }

  return {
    story: () => story,
    lock,
    leave: async () => {
      await underWay
      await closeDown('closed')
    },
    renewWindow: () => {
      if (underWay !== null || renewing !== null) return
      renewing = Promise.all([parts.freshWindow(), withLimit(parts.clearCopied(), undefined)])
        .then(() => {
          renewing = null
        })
        .catch(() => {
          renewing = null
          // Not waited for: a lock that was asked for meanwhile waits for this.
          void lock('window-crash', null)
        })
    },
  }
}

const withLimit = <Answer>(answer: Promise<Answer>, otherwise: Answer): Promise<Answer> => {
  const late = Promise.withResolvers<Answer>()
  const timer = setTimeout(() => late.resolve(otherwise), askingLimitMs)
  return Promise.race([answer, late.promise]).finally(() => clearTimeout(timer))
}
