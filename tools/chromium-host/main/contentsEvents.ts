import { PortMain } from '../node/messagePorts.ts'
import type { MainApi } from '../wire/api.ts'
import type { Handlers } from '../wire/link.ts'
import { open, seal } from '../wire/nodeCodec.ts'
import type { PortArrival } from '../wire/ports.ts'
import { app } from './app.ts'
import { windowOf } from './browserWindow.ts'
import { pageCopied } from './clipboard.ts'
import { ipcMain, type Ipc } from './ipcMain.ts'
import { pressAccelerator } from './menu.ts'
import { powerMonitor } from './powerMonitor.ts'
import { emitPreventable } from './refuse.ts'
import { answerRequest } from './requests.ts'
import type { SessionMain } from './session.ts'
import { contentsOf, type WebContentsMain } from './webContents.ts'

type ContentsApi = {
  [Name in keyof MainApi as Name extends `${'contents' | 'download'}.${string}` ? Name : never]: MainApi[Name]
}

const senderEvent = (contents: WebContentsMain, ports: readonly PortArrival[]) => ({
  type: 'frame' as const,
  sender: contents,
  senderFrame: contents.mainFrame,
  frameId: 1,
  processId: contents.state.pid,
  ports: ports.map((port) => new PortMain(port)),
  reply: (channel: string, ...args: unknown[]) => contents.send(channel, ...args),
})

const received = (
  contents: WebContentsMain,
  channel: string,
  text: string,
  ports: readonly PortArrival[],
): void => {
  const args = open(text, contents.key) as unknown[]
  const event = senderEvent(contents, ports)
  contents.emit('ipc-message', event, channel, ...args)
  contents.ipc.emit(channel, event, ...args)
  ipcMain.emit(channel, event, ...args)
}

const invoked = async (contents: WebContentsMain, channel: string, text: string): Promise<string> => {
  const own = contents.ipc as unknown as Ipc
  const handler = own.takeHandler(channel) ?? ipcMain.takeHandler(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  const event = senderEvent(contents, [])
  const args = open(text, contents.key) as unknown[]
  return seal(await handler(event as unknown as Electron.IpcMainInvokeEvent, ...args), contents.key)
}

const gone = (contents: WebContentsMain, reason: string, exitCode: number): void => {
  const details = { reason: reason === 'killed' ? 'killed' : 'crashed', exitCode }
  contents.state.isCrashed = true
  contents.emit('render-process-gone', {}, details)
  app.emit('render-process-gone', {}, contents, details)
}

/** What the host tells of pages, as Electron's events. */
export const contentsEvents: Handlers<ContentsApi> = {
  'contents.request': answerRequest,
  'contents.navigated': ({ id, url, isSameDocument }) => {
    const contents = contentsOf(id)
    if (contents === undefined) return
    contents.state.url = url
    if (isSameDocument) contents.emit('did-navigate-in-page', {}, url, true, 0, 0)
    else {
      contents.emit(
        'did-start-navigation',
        { url, isSameDocument: false, isMainFrame: true },
        url,
        false,
        true,
        0,
        0,
      )
      contents.emit('did-frame-navigate', {}, url, 200, '', true, 0, 0)
      contents.emit('did-navigate', {}, url, 200, '')
    }
  },
  'contents.loading': ({ id, isLoading }) => {
    const contents = contentsOf(id)
    if (contents === undefined || contents.state.isLoading === isLoading) return
    contents.state.isLoading = isLoading
    contents.emit(isLoading ? 'did-start-loading' : 'did-stop-loading')
  },
  'contents.ready': ({ id, stage }) => {
    const contents = contentsOf(id)
    if (stage === 'dom') contents?.emit('dom-ready', {})
    else {
      contents?.emit('did-frame-finish-load', {}, true, 0, 0)
      contents?.emit('did-finish-load')
    }
  },
  'contents.failed': ({ id, code, reason, url }) => {
    contentsOf(id)?.emit('did-fail-load', {}, code, reason, url, true, 0, 0)
  },
  'contents.process': ({ id, pid }) => {
    const contents = contentsOf(id)
    if (contents !== undefined) contents.state.pid = pid
  },
  'contents.title': ({ id, title }) => {
    const contents = contentsOf(id)
    if (contents === undefined) return
    contents.state.title = title
    contents.emit('page-title-updated', {}, title, true)
    windowOf(id)?.titled(title)
  },
  'contents.gone': ({ id, reason, exitCode }) => {
    const contents = contentsOf(id)
    if (contents !== undefined) gone(contents, reason, exitCode)
  },
  'contents.console': ({ id, level, text, line, source }) => {
    contentsOf(id)?.emit(
      'console-message',
      { level, message: text, lineNumber: line, sourceId: source },
      level,
      text,
      line,
      source,
    )
  },
  'contents.popup': ({ id, url, frameName }) => contentsOf(id)?.popupWanted(url, frameName),
  'contents.activity': ({ id, input }) => {
    powerMonitor.noteInput()
    const contents = contentsOf(id)
    if (input === null || contents === undefined || contents.listenerCount('before-input-event') === 0) return
    const isPrevented = emitPreventable(
      contents,
      'before-input-event',
      {},
      { ...input, modifiers: [], location: 0 },
    )
    if (isPrevented)
      throw new Error('the stand-in for Electron cannot prevent a key: the page has it already')
  },
  'contents.accelerator': ({ id, accelerator }) => pressAccelerator(id, accelerator),
  'contents.copied': ({ id, types, text }) => {
    const contents = contentsOf(id)
    if (contents !== undefined) pageCopied(types, () => open(text, contents.key) as string[])
  },
  'contents.contextMenu': ({ id, x, y }) => {
    contentsOf(id)?.emit('context-menu', {}, { x, y })
  },
  'contents.message': ({ id, channel, text, ports }) => {
    const contents = contentsOf(id)
    if (contents !== undefined) received(contents, channel, text, ports)
  },
  'contents.invoke': ({ id, channel, text }) => {
    const contents = contentsOf(id)
    if (contents === undefined) throw new Error('the window is gone')
    return invoked(contents, channel, text)
  },
  'download.begun': ({ id, url, fileName }) => {
    const contents = contentsOf(id)
    const session = contents?.session as unknown as SessionMain | undefined
    if (session === undefined) return
    const item = {
      getURL: () => url,
      getFilename: () => fileName,
      cancel: () => undefined,
      setSavePath: () => undefined,
    }
    emitPreventable(session, 'will-download', {}, item, contents)
  },
}
