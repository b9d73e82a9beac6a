import { releasePorts } from '../node/messagePorts.ts'
import { newKey, keyBytes, seal } from '../wire/nodeCodec.ts'
import { app } from './app.ts'
import { host } from './hostLink.ts'
import { makeIpc } from './ipcMain.ts'
import { PageControl } from './pageControl.ts'
import type { SessionMain } from './session.ts'
import { makeMainFrame } from './webFrame.ts'

type Surface = Pick<
  Electron.WebContents,
  | 'id' | 'session' | 'mainFrame' | 'ipc' | 'loadURL' | 'reload' | 'reloadIgnoringCache' | 'stop' | 'getURL'
  | 'getTitle' | 'isDestroyed' | 'isLoading' | 'isLoadingMainFrame' | 'send' | 'postMessage' | 'setWindowOpenHandler'
  | 'isCrashed' | 'getOSProcessId' | 'getProcessId' | 'focus' | 'isFocused' | 'close' | 'closeDevTools'
  | 'isDevToolsOpened' | 'getType'
> // prettier-ignore

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]

/** What a contents needs of its window. */
export type Owner = {
  readonly close: () => void
  readonly focus: () => void
  readonly isFocused: () => boolean
}

/** `webContents` of one window. */
export class WebContentsMain extends PageControl implements Surface {
  readonly session: Electron.Session
  readonly mainFrame: Electron.WebFrameMain
  readonly ipc: Electron.IpcMain
  readonly keyText = newKey()
  readonly key: Uint8Array
  private readonly owner: Owner
  private openHandler: OpenHandler | null = null

  constructor(id: number, session: SessionMain, owner: Owner, isThrottled: boolean) {
    super(id, isThrottled)
    this.owner = owner
    this.key = keyBytes(this.keyText)
    // The stand-in's session and ipc refuse what they lack when it is used.
    this.session = session as unknown as Electron.Session
    this.ipc = makeIpc('webContents.ipc')
    this.mainFrame = makeMainFrame({
      url: () => this.state.url,
      pid: () => this.state.pid,
      isGone: () => this.state.isGone,
      post: (channel, message, transfer) => this.postMessage(channel, message, [...transfer]),
      send: (channel, args) => this.send(channel, ...args),
    })
  }

  loadURL(url: string): Promise<void> {
    if (URL.parse(url) === null) return Promise.reject(new Error(`ERR_INVALID_URL (-300) loading '${url}'`))
    this.state.isCrashed = false
    return this.ask('contents.load', { id: this.id, url })
  }
  reload(): void {
    this.state.isCrashed = false
    void this.ask('contents.reload', { id: this.id, ignoreCache: false }).catch(this.reportLater)
  }
  reloadIgnoringCache(): void {
    void this.ask('contents.reload', { id: this.id, ignoreCache: true }).catch(this.reportLater)
  }
  stop(): void {
    host.tell('contents.stop', { id: this.id })
  }
  getURL(): string {
    return this.state.url
  }
  getTitle(): string {
    return this.state.title
  }
  getType(): 'window' {
    return 'window'
  }
  isDestroyed(): boolean {
    return this.state.isGone
  }
  isLoading(): boolean {
    return this.state.isLoading
  }
  isLoadingMainFrame(): boolean {
    return this.state.isLoading
  }
  isCrashed(): boolean {
    return this.state.isCrashed
  }
  getOSProcessId(): number {
    return this.state.pid
  }
  getProcessId(): number {
    return this.state.pid
  }

  send(channel: string, ...args: unknown[]): void {
    this.needAlive()
    host.tell('contents.post', { id: this.id, channel, text: seal(args, this.key), ports: [] })
  }
  postMessage(channel: string, message: unknown, transfer: Electron.MessagePortMain[] = []): void {
    this.needAlive()
    const text = seal([message], this.key)
    host.tell('contents.post', { id: this.id, channel, text, ports: releasePorts(transfer) })
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }
  /** The page wanted a window: the app is asked, and only denial is known. */
  popupWanted(url: string, frameName: string): void {
    const answer = this.openHandler?.({
      url,
      frameName,
      features: '',
      disposition: 'foreground-tab',
      referrer: { url: '', policy: 'default' },
    })
    if (answer?.action === 'allow')
      throw new Error('the stand-in for Electron does not have windows opened by pages')
  }

  focus(): void {
    this.owner.focus()
  }
  isFocused(): boolean {
    return this.owner.isFocused()
  }
  close(): void {
    this.owner.close()
  }
  closeDevTools(): void {
    // They are never open.
  }
  isDevToolsOpened(): boolean {
    return false
  }

  /** A reload that fails has no one to tell but the log. */
  private readonly reportLater = (error: unknown): void => {
    if (!this.state.isGone) this.emit('did-fail-load', {}, -2, String(error), this.state.url, true)
  }
}

const all = new Map<number, WebContentsMain>()

export const addContents = (contents: WebContentsMain): void => {
  all.set(contents.id, contents)
  app.emit('web-contents-created', {}, contents)
}

export const contentsOf = (id: number): WebContentsMain | undefined => all.get(id)

export const removeContents = (contents: WebContentsMain): void => {
  if (!all.delete(contents.id)) return
  contents.state.isGone = true
  contents.emit('destroyed')
}

/** `webContents`, the module: who is there. */
export const webContents: Pick<
  typeof Electron.webContents,
  'getAllWebContents' | 'fromId' | 'getFocusedWebContents'
> = {
  getAllWebContents: () => [...all.values()].map(asElectron),
  fromId: (id) => {
    const contents = all.get(id)
    return contents && asElectron(contents)
  },
  getFocusedWebContents: () => {
    const contents = [...all.values()].find((one) => one.isFocused())
    return contents ? asElectron(contents) : null
  },
}

/** The stand-in's part of the class stands for the whole; the rest is refused by name when it is used. */
export const asElectron = (contents: WebContentsMain): Electron.WebContents =>
  contents as unknown as Electron.WebContents
