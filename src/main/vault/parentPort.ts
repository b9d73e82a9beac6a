import type { FromVaultProcess, ToVaultProcess } from '#shared/contract/system.ts'
import type { ToWindow } from '#shared/contract/wire.ts'

/** The part of Electron's `MessagePortMain` that is used here; the vault process imports no Electron. */
export type WindowPort = {
  postMessage(message: ToWindow): void
  on(name: 'message', listener: (event: { readonly data: unknown }) => void): unknown
  off(name: 'message', listener: (event: { readonly data: unknown }) => void): unknown
  on(name: 'close', listener: () => void): unknown
  start(): void
}

/** The part of Electron's `process.parentPort` that is used here. */
export type ParentPort = {
  postMessage(message: FromVaultProcess): void
  on(
    name: 'message',
    listener: (event: { readonly data: ToVaultProcess; readonly ports: readonly WindowPort[] }) => void,
  ): unknown
}

/** Electron puts `parentPort` on `process` in a utility process; nowhere else does it exist. */
export const findParentPort = (): ParentPort => {
  const { parentPort } = process as { readonly parentPort?: ParentPort }
  if (parentPort === undefined) throw new Error('This file runs in a utility process only')
  return parentPort
}
