import type { HostApi } from '../wire/api.ts'
import { releasePorts } from '../node/messagePorts.ts'
import { newKey, keyBytes, seal } from '../wire/nodeCodec.ts'
import type { Bounds } from '../wire/shapes.ts'
import { app } from './app.ts'
import { host } from './hostLink.ts'
import { makeIpc } from './ipcMain.ts'
import { makeImage } from './nativeImage.ts'
import { pdfOptions } from './pdfOptions.ts'
import { eventsOf, RefusingEmitter } from './refuse.ts'
import type { SessionMain } from './session.ts'
import { makeMainFrame } from './webFrame.ts'

const events = eventsOf<Electron.WebContents>()(
  'did-finish-load', 'did-fail-load', 'did-start-loading', 'did-stop-loading', 'dom-ready', 'did-navigate',
  'did-navigate-in-page', 'did-start-navigation', 'did-frame-navigate', 'did-frame-finish-load', 'will-navigate',
  'will-frame-navigate', 'will-redirect', 'did-redirect-navigation', 'will-prevent-unload', 'render-process-gone',
  'unresponsive', 'responsive', 'will-attach-webview', 'did-attach-webview', 'before-input-event', 'destroyed',
  'console-message', 'context-menu', 'devtools-opened', 'devtools-closed', 'did-create-window',
  'page-title-updated', 'page-favicon-updated', 'zoom-changed', 'focus', 'blur', 'ipc-message', 'preload-error',
  'input-event', 'select-bluetooth-device', 'certificate-error', 'login', 'found-in-page',
) // prettier-ignore

type Surface = Pick<
  Electron.WebContents,
  | 'id' | 'session' | 'mainFrame' | 'ipc' | 'loadURL' | 'reload' | 'reloadIgnoringCache' | 'stop' | 'getURL'
  | 'getTitle' | 'isDestroyed' | 'isLoading' | 'isLoadingMainFrame' | 'send' | 'postMessage' | 'setWindowOpenHandler'
  | 'printToPDF' | 'capturePage' | 'forcefullyCrashRenderer' | 'isCrashed' | 'getOSProcessId' | 'getProcessId'
  | 'setZoomFactor' | 'getZoomFactor' | 'setZoomLevel' | 'getZoomLevel' | 'zoomFactor' | 'zoomLevel'
  | 'setVisualZoomLevelLimits' | 'setWebRTCIPHandlingPolicy' | 'getWebRTCIPHandlingPolicy' | 'setBackgroundThrottling'
  | 'getBackgroundThrottling' | 'insertText' | 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle'
  | 'delete' | 'selectAll' | 'focus' | 'isFocused' | 'close' | 'closeDevTools' | 'isDevToolsOpened' | 'getType'
  | 'setIgnoreMenuShortcuts'
> // prettier-ignore

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]
type EditCommand = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'delete' | 'selectAll'

/** What a contents needs of its window. */
export type Owner = {
  readonly close: () => void
  readonly focus: () => void
  readonly isFocused: () => boolean
}

export class WebContentsMain extends RefusingEmitter implements Surface {
  readonly id: number
  readonly session: Electron.Session
  readonly mainFrame: Electron.WebFrameMain
  readonly ipc: Electron.IpcMain
  readonly keyText = newKey()
  readonly key: Uint8Array
  /** What the host last told. */
  readonly state = { url: '', title: '', pid: 0, isLoading: false, isCrashed: false, isGone: false }
  private readonly owner: Owner
  private factor = 1
  private webRtcPolicy = 'default'
  private isThrottled: boolean
  private openHandler: OpenHandler | null = null

  constructor(id: number, session: SessionMain, owner: Owner, isThrottled: boolean) {
    super({ name: 'webContents', events })
    this.id = id
    this.owner = owner
    this.isThrottled = isThrottled
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

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const bytes = await this.ask('contents.print', { id: this.id, options: pdfOptions(options) })
    return Buffer.from(bytes)
  }
  async capturePage(rect?: Bounds): Promise<Electron.NativeImage> {
    return makeImage(Buffer.from(await this.ask('contents.capture', { id: this.id, rect: rect ?? null })))
  }
  forcefullyCrashRenderer(): void {
    host.tell('contents.crash', { id: this.id })
  }

  get zoomFactor(): number {
    return this.factor
  }
  set zoomFactor(factor: number) {
    this.setZoomFactor(factor)
  }
  get zoomLevel(): number {
    return this.getZoomLevel()
  }
  set zoomLevel(level: number) {
    this.setZoomLevel(level)
  }
  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0")
    this.factor = factor
    host.tell('contents.setZoom', { id: this.id, factor })
  }
  getZoomFactor(): number {
    return this.factor
  }
  /** Chromium's zoom levels: each step is a factor of 1.2 (blink zoom_conversion.h). */
  setZoomLevel(level: number): void {
    this.setZoomFactor(1.2 ** level)
  }
  getZoomLevel(): number {
    return Math.log(this.factor) / Math.log(1.2)
  }
  async setVisualZoomLevelLimits(): Promise<void> {
    // Pinch zoom needs a touch screen, which the stand-in's windows do not have.
  }
  setWebRTCIPHandlingPolicy(policy: Parameters<Electron.WebContents['setWebRTCIPHandlingPolicy']>[0]): void {
    this.webRtcPolicy = policy
  }
  getWebRTCIPHandlingPolicy(): string {
    return this.webRtcPolicy
  }
  setBackgroundThrottling(isAllowed: boolean): void {
    this.isThrottled = isAllowed
  }
  getBackgroundThrottling(): boolean {
    return this.isThrottled
  }
  setIgnoreMenuShortcuts(): void {
    throw new Error('the stand-in for Electron does not have webContents.setIgnoreMenuShortcuts')
  }

  async insertText(text: string): Promise<void> {
    await this.ask('contents.edit', { id: this.id, command: 'insertText', text })
  }
  undo(): void {
    this.edit('undo')
  }
  redo(): void {
    this.edit('redo')
  }
  cut(): void {
    this.edit('cut')
  }
  copy(): void {
    this.edit('copy')
  }
  paste(): void {
    this.edit('paste')
  }
  pasteAndMatchStyle(): void {
    this.edit('pasteAndMatchStyle')
  }
  delete(): void {
    this.edit('delete')
  }
  selectAll(): void {
    this.edit('selectAll')
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

  private edit(command: EditCommand): void {
    host.tell('contents.edit', { id: this.id, command })
  }

  private needAlive(): void {
    if (this.state.isGone) throw new TypeError('Object has been destroyed')
  }

  private ask<Name extends keyof HostApi & string>(
    name: Name,
    argument: HostApi[Name][0],
  ): Promise<HostApi[Name][1]> {
    this.needAlive()
    return host.call(name, argument)
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
