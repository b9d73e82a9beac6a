import { EventEmitter } from 'node:events'
import { refuseUnknown } from './refuse.ts'

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown
type Entry = { readonly handler: Handler; readonly isOnce: boolean }

type Surface = Pick<Electron.IpcMain, 'handle' | 'handleOnce' | 'removeHandler'>

/** Listeners and handlers for what pages send: the app's as a whole, or one contents' own (`webContents.ipc`). */
export class Ipc extends EventEmitter implements Surface {
  private readonly handlers = new Map<string, Entry>()

  handle(channel: string, handler: Handler): void {
    this.add(channel, { handler, isOnce: false })
  }
  handleOnce(channel: string, handler: Handler): void {
    this.add(channel, { handler, isOnce: true })
  }
  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }

  /** For the stand-in itself: the handler of a channel, taken away if it serves once. */
  takeHandler(channel: string): Handler | undefined {
    const entry = this.handlers.get(channel)
    if (entry?.isOnce === true) this.handlers.delete(channel)
    return entry?.handler
  }

  private add(channel: string, entry: Entry): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.handlers.set(channel, entry)
  }
}

export const makeIpc = (name: string): Ipc => refuseUnknown(name, new Ipc())

export const ipcMain = makeIpc('ipcMain')
