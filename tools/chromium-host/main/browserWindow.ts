import type { Bounds } from '../wire/shapes.ts'
import { app } from './app.ts'
import { host } from './hostLink.ts'
import { PlacedWindow } from './placedWindow.ts'
import { needReady } from './readiness.ts'
import { emitPreventable } from './refuse.ts'
import { sessionOf, type SessionMain } from './session.ts'
import { addContents, asElectron, removeContents, WebContentsMain } from './webContents.ts'
import { readPreload, refuseWeakPreferences } from './webPreferences.ts'

type Surface = Pick<
  Electron.BrowserWindow,
  | 'webContents' | 'loadURL' | 'reload' | 'close' | 'destroy' | 'isDestroyed' | 'isFocused' | 'focus' | 'blur'
  | 'setTitle' | 'getTitle' | 'setContentProtection' | 'isContentProtected' | 'setBackgroundColor'
  | 'getBackgroundColor' | 'setMenuBarVisibility' | 'setAutoHideMenuBar' | 'removeMenu' | 'setMenu' | 'capturePage'
  | 'setSkipTaskbar' | 'moveTop' | 'flashFrame' | 'isEnabled' | 'setEnabled' | 'setIcon'
> // prettier-ignore

const all = new Map<number, BrowserWindow>()

/** A window and its page. Protection, menu bar and the like are only remembered. */
export class BrowserWindow extends PlacedWindow implements Surface {
  readonly webContents: Electron.WebContents
  readonly contents: WebContentsMain
  private readonly memory = { isProtected: false, isEnabled: true }
  private title: string
  private color: string
  private isClosing = false
  private hasBeenReady = false

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    needReady('Cannot create BrowserWindow before app is ready')
    super(options)
    const preferences = options.webPreferences ?? {}
    refuseWeakPreferences(preferences)
    this.title = options.title ?? app.name
    this.color = options.backgroundColor ?? '#FFF'
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
    // No asking: `close` is not emitted.
    this.isClosing = true
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
}

const asElectronWindow = (window: BrowserWindow): Electron.BrowserWindow =>
  window as unknown as Electron.BrowserWindow

export const windowOf = (id: number): BrowserWindow | undefined => all.get(id)
export const allWindows = (): readonly BrowserWindow[] => [...all.values()]

app.watchWindows({
  focusFirst: () =>
    allWindows()
      .find((window) => window.isVisible())
      ?.focus(),
  closeAll: () => {
    for (const window of all.values()) window.close()
  },
  destroyAll: () => {
    for (const window of all.values()) window.destroy()
  },
  count: () => all.size,
})
