import type { LockReason, LockStory } from '#shared/contract/system.ts'

/** How long the window may take to hand over unsaved text before the vault is closed all the same. */
const flushLimitMs = 1_500

export type LockParts = {
  /** Asks the window to hand unsaved text to the vault process; resolves when it has answered. */
  readonly requestFlush: () => Promise<boolean>
  readonly closeVault: () => Promise<boolean>
  /** A new renderer process with an empty page, and a fresh vault process behind it. */
  readonly startAnew: () => Promise<void>
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
}

export const createLock = (parts: LockParts): Lock => {
  let story: LockStory = { reason: 'start', at: null, minutes: null, flushFailed: false, heldLines: 0 }
  let underWay: Promise<void> | null = null

  const closeDown = async (reason: LockReason): Promise<boolean> => {
    const isWindowThere = reason !== 'window-crash'
    const isVaultThere = reason !== 'vault-crash'
    const isFlushed = isWindowThere && isVaultThere ? await withLimit(parts.requestFlush()) : false
    const isClean = await parts.closeVault()
    return isFlushed && isClean
  }

  return {
    story: () => story,
    lock: (reason, minutes) => {
      underWay ??= (async () => {
        const heldLines = parts.heldLines()
        const isKept = await closeDown(reason)
        story = { reason, at: parts.clockText(), minutes, flushFailed: !isKept, heldLines }
        await parts.startAnew()
      })().finally(() => {
        underWay = null
      })
      return underWay
    },
    leave: async () => {
      await underWay
      await closeDown('closed')
    },
  }
}

const withLimit = (answer: Promise<boolean>): Promise<boolean> => {
  const late = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => late.resolve(false), flushLimitMs)
  return Promise.race([answer, late.promise]).finally(() => clearTimeout(timer))
}
