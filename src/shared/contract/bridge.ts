import type { PlainError } from '../errors.ts'
import type { ChosenPath, SystemCall, SystemEvent, SystemInputs, SystemOutputs } from './system.ts'
import type { ToVault, ToWindow } from './wire.ts'

export type SystemResult<N extends SystemCall> =
  { readonly ok: true; readonly value: SystemOutputs[N] } | { readonly ok: false; readonly error: PlainError }

/** What the preload exposes to the page as `window.subrosa`: four functions and nothing else. */
export type Bridge = {
  /** Sends to the vault process. Before the port has arrived messages wait. */
  readonly post: (message: ToVault) => void
  /** Called once by the window: messages from the vault process and events from main. */
  readonly listen: (onVault: (message: ToWindow) => void, onSystem: (event: SystemEvent) => void) => void
  readonly system: <N extends SystemCall>(name: N, input: SystemInputs[N]) => Promise<SystemResult<N>>
  /** A token for a file somebody dropped on the window (a DOM `File`); null when it has no path. */
  readonly droppedFile: (file: unknown) => Promise<ChosenPath | null>
}
