import { powerMonitor } from 'electron'
import type { LockReason } from '#shared/contract/system.ts'
import { createIdleClock } from './idleClock.ts'
import { judgeIdle, type IdlePolicy } from './idleRule.ts'

const lookEveryMs = 2_000

export type LockPolicy = IdlePolicy & { readonly lockOnSleep: boolean }

export type LockTriggers = {
  /** What is open wants it so; null while nothing is. */
  readonly policy: () => LockPolicy | null
  readonly lock: (reason: LockReason, minutes: number | null) => void
  readonly hide: () => void
}

/** Locks by itself: without input, at sleep, when the system locks its screen, when the user changes. */
export const watchLockTriggers = ({ policy, lock, hide }: LockTriggers): { readonly reset: () => void } => {
  const clock = createIdleClock(Date.now, () => performance.now())
  let isHidden = false

  const look = (): void => {
    const idleMs = clock.read(powerMonitor.getSystemIdleTime() * 1_000)
    const wanted = policy()
    if (wanted === null) return
    const verdict = judgeIdle(wanted, idleMs)
    if (verdict.act === 'lock') lock(verdict.reason, verdict.minutes)
    if (verdict.act === 'hide' && !isHidden) hide()
    isHidden = verdict.act === 'hide'
  }
  setInterval(look, lookEveryMs)

  const asleep = (reason: LockReason) => (): void => {
    if (policy()?.lockOnSleep === true) lock(reason, null)
  }
  powerMonitor.on('suspend', asleep('suspend'))
  powerMonitor.on('lock-screen', asleep('screen-lock'))
  powerMonitor.on('user-did-resign-active', asleep('user-switch'))
  // A timer may fire late or not at all over a sleep: the wall clock is asked at once.
  powerMonitor.on('resume', look)
  powerMonitor.on('unlock-screen', look)

  return {
    reset: () => {
      isHidden = false
      clock.reset()
    },
  }
}
