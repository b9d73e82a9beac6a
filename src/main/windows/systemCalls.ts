import { ipcMain, type IpcMainInvokeEvent, type WebFrameMain } from 'electron'
import type { SystemResult } from '#shared/contract/bridge.ts'
import { channels } from '#shared/contract/channels.ts'
import {
  systemInputs,
  type ChosenPath,
  type SystemCall,
  type SystemInputs,
  type SystemOutputs,
} from '#shared/contract/system.ts'
import { SubrosaError } from '#shared/errors.ts'
import { appScheme } from './appProtocol.ts'

export type SystemHandlers = {
  readonly [N in SystemCall]: (input: SystemInputs[N]) => SystemOutputs[N] | Promise<SystemOutputs[N]>
}

/** Answers the window's few calls to main: from the main frame at `app://` only, known by name, with valid input. */
export const answerSystemCalls = (
  mainFrame: () => WebFrameMain | null,
  handlers: SystemHandlers,
  droppedPath: (path: string) => Promise<ChosenPath>,
): void => {
  const isOurs = ({ senderFrame }: IpcMainInvokeEvent): boolean =>
    senderFrame !== null &&
    senderFrame === mainFrame() &&
    new URL(senderFrame.url).protocol === `${appScheme}:`

  ipcMain.handle(
    channels.systemCall,
    async (event, name: unknown, input: unknown): Promise<SystemResult<SystemCall>> => {
      try {
        if (!isOurs(event) || !isSystemCall(name)) {
          throw new SubrosaError('invalid-input', { reason: 'unknown-call' })
        }
        const checked = systemInputs[name].safeParse(input)
        if (!checked.success) throw new SubrosaError('invalid-input', { reason: 'malformed' })
        // Name and input fit together: the schema of this very name has just accepted the input.
        const handler = handlers[name] as (input: unknown) => Promise<SystemOutputs[SystemCall]>
        return { ok: true, value: await handler(checked.data) }
      } catch (error) {
        const ours = error instanceof SubrosaError ? error : new SubrosaError('internal')
        return { ok: false, error: ours.toPlain() }
      }
    },
  )

  ipcMain.handle(channels.droppedPath, async (event, path: unknown) => {
    if (!isOurs(event) || typeof path !== 'string' || path.length > 4_096) return null
    return droppedPath(path)
  })
}

const isSystemCall = (name: unknown): name is SystemCall =>
  typeof name === 'string' && Object.hasOwn(systemInputs, name)
