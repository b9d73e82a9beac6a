import { readFileSync } from 'node:fs'
import type { WindowState } from '../wire/api.ts'
import type { Bounds } from '../wire/shapes.ts'
import { app } from './app.ts'
import { host } from './hostLink.ts'
import { needReady } from './readiness.ts'
import { eventsOf, emitPreventable, RefusingEmitter } from './refuse.ts'
import { sessionOf, type SessionMain } from './session.ts'
import { addContents, asElectron, removeContents, WebContentsMain } from './webContents.ts'

const events = eventsOf<Electron.BrowserWindow>()(
  'ready-to-show', 'show', 'hide', 'close', 'closed', 'resize', 'resized', 'will-resize', 'move', 'moved', 'will-move',
  'focus', 'blur', 'maximize', 'unmaximize', 'minimize', 'restore', 'enter-full-screen', 'leave-full-screen',
  'enter-html-full-screen', 'leave-html-full-screen', 'page-title-updated', 'unresponsive', 'responsive',
  'session-end', 'query-session-end', 'always-on-top-changed', 'app-command',
) // prettier-ignore

type Surface = Pick<
  Electron.BrowserWindow,
  | 'id' | 'webContents' | 'loadURL' | 'reload' | 'show' | 'hide' | 'showInactive' | 'close' | 'destroy' | 'isDestroyed'
  | 'isVisible' | 'isFocused' | 'focus' | 'blur' | 'minimize' | 'restore' | 'maximize' | 'unmaximize' | 'isMinimized'
  | 'isMaximized' | 'isNormal' | 'getBounds' | 'setBounds' | 'getNormalBounds' | 'getContentBounds' | 'setContentBounds'
  | 'getSize' | 'setSize' | 'getPosition' | 'setPosition' | 'getContentSize' | 'center' | 'isFullScreen' | 'setFullScreen' | 'setTitle' | 'getTitle'
  | 'setContentProtection' | 'isContentProtected' | 'setBackgroundColor' | 'getBackgroundColor' | 'setMenuBarVisibility'
  | 'setAutoHideMenuBar' | 'removeMenu' | 'setMenu' | 'capturePage' | 'setMinimumSize' | 'getMinimumSize'
  | 'setSkipTaskbar' | 'moveTop' | 'flashFrame' | 'isEnabled' | 'setEnabled' | 'setIcon'
> // prettier-ignore

/** `resized` and `moved` exist on macOS and Windows only. */
const hasEndEvents = process.platform === 'darwin' || process.platform === 'win32'

const all = new Map<number, BrowserWindow>()
let nextId = 1
const mostly = { width: 800, height: 600 }

/** Windows that the stand-in can only remember to be so: protection, menu bar, enabled. */
export class BrowserWindow extends RefusingEmitter implements Surface {
  readonly id = nextId++
  readonly webContents: Electron.WebContents
  readonly contents: WebContentsMain
  private readonly memory = { isProtected: false, isEnabled: true, minimum: [0, 0] as [number, number] }
  private readonly mirror: Mirror
  private title: string
  private color: string
  private turn = 0
  private isClosing = false
  private isGone = false
  private hasBeenReady = false

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    needReady('Cannot create BrowserWindow before app is ready')
    super({ name: 'BrowserWindow', events })
    const preferences = options.webPreferences ?? {}
    refuseWeakPreferences(preferences)
    this.title = options.title ?? app.name
    this.color = options.backgroundColor ?? '#FFF'
    this.memory.minimum = [options.minWidth ?? 0, options.minHeight ?? 0]
    this.mirror = firstMirror(options)
    const session = preferences.session
      ? (preferences.session as unknown as SessionMain)
      : sessionOf(preferences.partition)
    this.contents = new WebContentsMain(this.id, session, this, preferences.backgroundThrottling ?? true)
    this.webContents = asElectron(this.contents)
    all.set(this.id, this)
    host.tell('window.open', {
      id: this.id,
      bounds: { ...this.mirror.bounds, x: options.x ?? null, y: options.y ?? null } as Bounds,
      isShown: this.mirror.isVisible,
      backgroundColor: this.color,
      key: this.contents.keyText,
      preload: readPreload(preferences.preload),
      title: this.title,
    })
    addContents(this.contents)
    app.emit('browser-window-created', {}, this)
    if (options.fullscreen === true) this.setFullScreen(true)
    if (this.mirror.isVisible) this.focused(true)
  }

  static getAllWindows(): Electron.BrowserWindow[] {
    return [...all.values()].map(asElectronWindow)
  }
  static getFocusedWindow(): Electron.BrowserWindow | null {
    const window = [...all.values()].find((one) => one.isFocused())
    return window ? asElectronWindow(window) : null
  }
  static fromWebContents(contents: Electron.WebContents): Electron.BrowserWindow | null {
    const window = all.get(contents.id)
    return window ? asElectronWindow(window) : null
  }
  static fromId(id: number): Electron.BrowserWindow | null {
    const window = all.get(id)
    return window ? asElectronWindow(window) : null
  }

  loadURL(url: string): Promise<void> {
    this.needAlive()
    return this.contents.loadURL(url)
  }
  reload(): void {
    this.contents.reload()
  }
  capturePage(rect?: Bounds): Promise<Electron.NativeImage> {
    return this.contents.capturePage(rect)
  }

  show(): void {
    this.showInactive()
    this.focus()
  }
  showInactive(): void {
    this.needAlive()
    if (this.mirror.isVisible) return
    this.mirror.isVisible = true
    host.tell('window.show', { id: this.id, isShown: true, turn: ++this.turn })
    this.emit('show')
  }
  hide(): void {
    this.needAlive()
    if (!this.mirror.isVisible) return
    this.mirror.isVisible = false
    host.tell('window.show', { id: this.id, isShown: false, turn: ++this.turn })
    this.focused(false)
    this.emit('hide')
  }
  isVisible(): boolean {
    return this.mirror.isVisible && this.mirror.state !== 'minimized'
  }

  close(): void {
    if (this.isGone || this.isClosing) return
    if (emitPreventable(this, 'close', {})) {
      app.quitWasRefused()
      return
    }
    this.isClosing = true
    host.tell('window.close', { id: this.id })
  }
  /** The person closes it; answers whether the app lets it go. */
  closeWanted(): boolean {
    if (this.isClosing || this.isGone) return true
    if (emitPreventable(this, 'close', {})) {
      app.quitWasRefused()
      return false
    }
    this.isClosing = true
    return true
  }
  destroy(): void {
    if (this.isGone) return
    host.tell('window.close', { id: this.id })
    this.gone()
  }
  isDestroyed(): boolean {
    return this.isGone
  }
  /** Called when the window is no more, whoever closed it. */
  gone(): void {
    if (this.isGone) return
    // Closed from outside, as by the window manager: there was no asking, but the app is told.
    if (!this.isClosing) emitPreventable(this, 'close', {})
    this.isGone = true
    all.delete(this.id)
    removeContents(this.contents)
    this.emit('closed')
    if (all.size === 0) app.allWindowsClosed()
  }

  focus(): void {
    this.needAlive()
    if (!this.isVisible()) return
    host.tell('window.focus', { id: this.id, isFocused: true })
    this.focused(true)
  }
  blur(): void {
    this.needAlive()
    host.tell('window.focus', { id: this.id, isFocused: false })
    this.focused(false)
  }
  isFocused(): boolean {
    return this.mirror.isFocused
  }
  /** The host or the app says who has the focus; each change is told once. */
  focused(isFocused: boolean): void {
    if (this.mirror.isFocused === isFocused || this.isGone) return
    if (isFocused) for (const other of all.values()) if (other !== this) other.focused(false)
    this.mirror.isFocused = isFocused
    this.emit(isFocused ? 'focus' : 'blur')
    this.contents.emit(isFocused ? 'focus' : 'blur')
    app.emit(isFocused ? 'browser-window-focus' : 'browser-window-blur', {}, this)
  }

  minimize(): void {
    this.setState('minimized')
  }
  restore(): void {
    this.setState('normal')
  }
  maximize(): void {
    if (!this.mirror.isVisible) this.show()
    this.setState('maximized')
  }
  unmaximize(): void {
    if (this.isMaximized()) this.setState('normal')
  }
  setFullScreen(isFull: boolean): void {
    if (isFull !== this.isFullScreen()) this.setState(isFull ? 'fullscreen' : 'normal')
  }
  isMinimized(): boolean {
    return this.mirror.state === 'minimized'
  }
  isMaximized(): boolean {
    return this.mirror.state === 'maximized'
  }
  isFullScreen(): boolean {
    return this.mirror.state === 'fullscreen'
  }
  isNormal(): boolean {
    return this.mirror.state === 'normal'
  }

  getBounds(): Bounds {
    return { ...this.mirror.bounds }
  }
  getNormalBounds(): Bounds {
    return { ...this.mirror.normal }
  }
  getContentBounds(): Bounds {
    return { ...this.mirror.content }
  }
  setBounds(bounds: Partial<Bounds>): void {
    this.needAlive()
    const [width, height] = this.memory.minimum
    const wanted = { ...this.mirror.bounds, ...bounds }
    const fitting = {
      ...wanted,
      width: Math.max(wanted.width, width),
      height: Math.max(wanted.height, height),
    }
    this.placed(fitting, fitting, 'normal')
    host.tell('window.setBounds', { id: this.id, bounds: fitting, turn: ++this.turn })
  }
  setContentBounds(bounds: Bounds): void {
    this.setBounds(bounds)
  }
  getSize(): number[] {
    return [this.mirror.bounds.width, this.mirror.bounds.height]
  }
  getContentSize(): number[] {
    return [this.mirror.content.width, this.mirror.content.height]
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }
  getPosition(): number[] {
    return [this.mirror.bounds.x, this.mirror.bounds.y]
  }
  setPosition(x: number, y: number): void {
    this.setBounds({ x, y })
  }
  setMinimumSize(width: number, height: number): void {
    this.memory.minimum = [width, height]
  }
  getMinimumSize(): number[] {
    return [...this.memory.minimum]
  }
  center(): void {
    // Where the window manager puts it is where it stays.
  }
  /** What the host measured, unless a later wish is on its way. */
  measured(bounds: Bounds, content: Bounds, state: WindowState, turn: number): void {
    // Put away instead of hidden: that is no state the app knows of.
    const known = !this.mirror.isVisible && state === 'minimized' ? this.mirror.state : state
    if (turn === this.turn) this.placed(bounds, content, known)
  }
  /** Where the window is from now on; emits what changed. */
  private placed(bounds: Bounds, content: Bounds, state: WindowState): void {
    if (this.isGone) return
    const before = this.mirror.bounds
    const stateBefore = this.mirror.state
    this.mirror.bounds = bounds
    this.mirror.content = content
    if (state === 'normal') this.mirror.normal = bounds
    this.changed(state, stateBefore)
    if (state === 'minimized') return
    if (before.width !== bounds.width || before.height !== bounds.height) this.emitBoth('resize', 'resized')
    if (before.x !== bounds.x || before.y !== bounds.y) this.emitBoth('move', 'moved')
  }

  setTitle(title: string): void {
    this.title = title
  }
  getTitle(): string {
    return this.title
  }
  titled(title: string): void {
    if (!emitPreventable(this, 'page-title-updated', {}, title, true)) this.title = title
  }

  setContentProtection(isProtected: boolean): void {
    this.memory.isProtected = isProtected
  }
  isContentProtected(): boolean {
    return this.memory.isProtected
  }
  setEnabled(isEnabled: boolean): void {
    this.memory.isEnabled = isEnabled
  }
  isEnabled(): boolean {
    return this.memory.isEnabled
  }
  setBackgroundColor(color: string): void {
    this.color = color
    host.tell('window.setBackground', { id: this.id, color })
  }
  getBackgroundColor(): string {
    return this.color
  }
  setMenuBarVisibility(): void {
    // The stand-in's windows have no menu bar.
  }
  setAutoHideMenuBar(): void {
    // See setMenuBarVisibility.
  }
  removeMenu(): void {
    // See setMenuBarVisibility.
  }
  setMenu(): void {
    // See setMenuBarVisibility; accelerators come from the application menu.
  }
  setSkipTaskbar(): void {
    // Chromium's windows stand in the task bar as they like.
  }
  setIcon(): void {
    // Chromium shows its own.
  }
  moveTop(): void {
    this.focus()
  }
  flashFrame(): void {
    // Nothing to flash.
  }

  /** The first paint of the first page; later ones say nothing. */
  painted(): void {
    if (this.hasBeenReady || this.isGone) return
    this.hasBeenReady = true
    this.emit('ready-to-show')
  }

  private setState(state: WindowState): void {
    this.needAlive()
    const before = this.mirror.state
    if (before === state) return
    host.tell('window.setState', { id: this.id, state, turn: ++this.turn })
    this.changed(state, before)
  }

  private changed(state: WindowState, before: WindowState): void {
    if (state === before) return
    this.mirror.state = state
    if (before === 'maximized') this.emit('unmaximize')
    if (before === 'minimized') this.emit('restore')
    if (before === 'fullscreen') this.emit('leave-full-screen')
    if (state === 'maximized') this.emit('maximize')
    if (state === 'minimized') this.emit('minimize')
    if (state === 'fullscreen') this.emit('enter-full-screen')
  }

  private emitBoth(during: string, after: string): void {
    this.emit(during)
    if (hasEndEvents) this.emit(after)
  }

  private needAlive(): void {
    if (this.isGone) throw new TypeError('Object has been destroyed')
  }
}

type Mirror = {
  bounds: Bounds
  content: Bounds
  normal: Bounds
  state: WindowState
  isVisible: boolean
  isFocused: boolean
}

const firstMirror = (options: Electron.BrowserWindowConstructorOptions): Mirror => {
  const width = Math.max(options.width ?? mostly.width, options.minWidth ?? 0)
  const height = Math.max(options.height ?? mostly.height, options.minHeight ?? 0)
  const bounds = { x: options.x ?? 0, y: options.y ?? 0, width, height }
  const isVisible = options.show ?? true
  return { bounds, content: bounds, normal: bounds, state: 'normal', isVisible, isFocused: false }
}

/** The stand-in's pages are always isolated and without Node; an app that wants otherwise must not seem to run. */
const refuseWeakPreferences = (preferences: Electron.WebPreferences): void => {
  const weak = {
    nodeIntegration: preferences.nodeIntegration === true,
    contextIsolation: preferences.contextIsolation === false,
    sandbox: preferences.sandbox === false,
    webviewTag: preferences.webviewTag === true,
    webSecurity: preferences.webSecurity === false,
    nodeIntegrationInWorker: preferences.nodeIntegrationInWorker === true,
    nodeIntegrationInSubFrames: preferences.nodeIntegrationInSubFrames === true,
  }
  const name = Object.entries(weak).find(([, isWeak]) => isWeak)?.[0]
  if (name !== undefined)
    throw new Error(`the stand-in for Electron does not have this setting of webPreferences.${name}`)
}

const readPreload = (path: string | undefined): { path: string; source: string } | null =>
  path === undefined ? null : { path, source: readFileSync(path, 'utf8') }

const asElectronWindow = (window: BrowserWindow): Electron.BrowserWindow =>
  window as unknown as Electron.BrowserWindow

export const windowOf = (id: number): BrowserWindow | undefined => all.get(id)
export const allWindows = (): readonly BrowserWindow[] => [...all.values()]

app.watchWindows({
  closeAll: () => {
    for (const window of all.values()) window.close()
  },
  destroyAll: () => {
    for (const window of all.values()) window.destroy()
  },
  count: () => all.size,
})
