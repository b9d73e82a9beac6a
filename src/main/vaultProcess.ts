import { join } from 'node:path'
import { MessageChannelMain, utilityProcess, type UtilityProcess, type WebContents } from 'electron'
import { channels } from '#shared/contract/channels.ts'
import type { FromVaultProcess, ToVaultProcess } from '#shared/contract/system.ts'
import type { PathToken } from '#shared/ids.ts'

/** How long a vault process may take to close by itself before it is ended. */
const closingLimitMs = 4_000

export type VaultProcess = {
  /** Makes a channel and gives one port to the vault process and one to the window's main frame. */
  readonly connect: (window: WebContents) => void
  /** Resolves when the vault process knows the path; its token may be told to the window only then. */
  readonly givePath: (token: PathToken, path: string) => Promise<void>
  /** Asks it to close, ends it when it does not. @returns whether it closed by itself and cleanly */
  readonly close: () => Promise<boolean>
  readonly hasEnded: () => boolean
}

export type VaultProcessEvents = {
  readonly onMessage: (message: FromVaultProcess) => void
  /** It ended without having been asked to. */
  readonly onCrash: () => void
}

/** `UtilityProcess.kill` only asks (SIGTERM), and a process that was stopped does not hear it. */
const endNow = (pid: number | undefined): void => {
  if (pid !== undefined) process.kill(pid, 'SIGKILL')
}

/** Starts an empty vault process; it holds nothing until the window opens a vault in it. */
export const startVaultProcess = (events: VaultProcessEvents): VaultProcess => {
  const child: UtilityProcess = utilityProcess.fork(join(import.meta.dirname, 'vault.js'), [], {
    serviceName: 'Subrosa vault',
    stdio: 'ignore',
  })
  const waitingPaths = new Map<PathToken, () => void>()
  const ended = Promise.withResolvers<void>()
  let isClosing = false
  let hasEnded = false
  let closedCleanly = false

  child.on('message', (message: FromVaultProcess) => {
    if (message.kind === 'closed') closedCleanly = message.clean
    if (message.kind === 'path-known') {
      waitingPaths.get(message.token)?.()
      waitingPaths.delete(message.token)
      return
    }
    events.onMessage(message)
  })
  child.once('exit', () => {
    hasEnded = true
    for (const settle of waitingPaths.values()) settle()
    ended.resolve()
    if (!isClosing) events.onCrash()
  })

  const send = (message: ToVaultProcess): void => {
    if (!hasEnded) child.postMessage(message)
  }

  return {
    connect: (window) => {
      const { port1, port2 } = new MessageChannelMain()
      child.postMessage({ kind: 'window' } satisfies ToVaultProcess, [port1])
      window.postMessage(channels.vaultPort, null, [port2])
    },
    givePath: (token, path) =>
      new Promise((resolve) => {
        if (hasEnded) return resolve()
        waitingPaths.set(token, resolve)
        send({ kind: 'path', token, path })
      }),
    close: async () => {
      isClosing = true
      if (hasEnded) return false
      send({ kind: 'close' })
      const limit = setTimeout(() => endNow(child.pid), closingLimitMs)
      await ended.promise
      clearTimeout(limit)
      return closedCleanly
    },
    hasEnded: () => hasEnded,
  }
}
