/** How a vault wants to be locked when nobody touches the computer. */
export type IdlePolicy = {
  /** 1-60, or null: never by itself. */
  readonly lockMinutes: number | null
  readonly hideInSession: boolean
  readonly isSessionRunning: boolean
}

export type IdleVerdict =
  | { readonly act: 'none' }
  | { readonly act: 'hide' }
  | { readonly act: 'lock'; readonly reason: 'idle' | 'session-idle'; readonly minutes: number }

/** While a session runs, hiding comes first and the lock after this long (issue 2.3). */
export const sessionLockMinutes = 30

/**
 * What is due after so many milliseconds without input. Off means off. While a session runs the notes are hidden
 * first, and a session left alone is locked after 30 minutes, or later if the setting is longer than that.
 */
export const judgeIdle = (policy: IdlePolicy, idleMs: number): IdleVerdict => {
  if (policy.lockMinutes === null) return { act: 'none' }
  const idleMinutes = idleMs / 60_000
  if (policy.isSessionRunning && policy.hideInSession) {
    const minutes = Math.max(sessionLockMinutes, policy.lockMinutes)
    if (idleMinutes >= minutes) return { act: 'lock', reason: 'session-idle', minutes }
    return idleMinutes >= policy.lockMinutes ? { act: 'hide' } : { act: 'none' }
  }
  if (idleMinutes < policy.lockMinutes) return { act: 'none' }
  return { act: 'lock', reason: 'idle', minutes: policy.lockMinutes }
}
