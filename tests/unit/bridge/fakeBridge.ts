import type { Bridge } from '#shared/contract/bridge.ts'
import type { SystemEvent } from '#shared/contract/system.ts'
import type { ToVault, ToWindow } from '#shared/contract/wire.ts'

/** The preload's four functions with the other end in the test's hand. */
export const openBridge = () => {
  const posted: ToVault[] = []
  let toWindow: (message: ToWindow) => void = () => undefined
  let toWindowFromMain: (event: SystemEvent) => void = () => undefined
  const bridge: Bridge = {
    post: (message) => void posted.push(message),
    listen: (onVault, onSystem) => {
      toWindow = onVault
      toWindowFromMain = onSystem
    },
    system: () => Promise.resolve({ ok: false, error: { code: 'busy', message: 'busy' } }),
    droppedFile: () => Promise.resolve(null),
  }
  return {
    bridge,
    posted,
    answer: (id: number, value: unknown) => toWindow({ kind: 'result', id, result: { ok: true, value } }),
    send: (message: ToWindow) => toWindow(message),
    sendFromMain: (event: SystemEvent) => toWindowFromMain(event),
  }
}
