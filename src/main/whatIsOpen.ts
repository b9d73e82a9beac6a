import type { FromVaultProcess } from '#shared/contract/system.ts'
import type { LockPolicy } from './privacy/lockTriggers.ts'

type OpenVault = Extract<FromVaultProcess, { kind: 'opened' }>

/** A backup that somebody looks into before any vault is open is locked away like a vault's first settings say. */
const previewPolicy: LockPolicy = {
  lockMinutes: 5,
  hideInSession: false,
  lockOnSleep: true,
  isSessionRunning: false,
}

/** What main knows of the vault process it has started: that something is open, never what. */
export type WhatIsOpen = {
  readonly hear: (message: FromVaultProcess) => void
  readonly vault: () => OpenVault | null
  /** How it wants to be locked; null while there is nothing to lock. */
  readonly policy: () => LockPolicy | null
  /** How many lines live in its memory only. */
  readonly heldLines: () => number
}

export const createWhatIsOpen = (): WhatIsOpen => {
  let vault: OpenVault | null = null
  let isSessionRunning = false
  let isPreviewHeld = false
  let heldLines = 0
  return {
    hear: (message) => {
      if (message.kind === 'opened') vault = message
      if (message.kind === 'session-running') isSessionRunning = message.running
      if (message.kind === 'preview-held') isPreviewHeld = message.isHeld
      if (message.kind === 'held-lines') heldLines = message.count
    },
    vault: () => vault,
    policy: () => {
      if (vault !== null) return { ...vault.locking, isSessionRunning }
      return isPreviewHeld ? previewPolicy : null
    },
    heldLines: () => heldLines,
  }
}
