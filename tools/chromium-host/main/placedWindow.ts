import type { WindowState } from '../wire/api.ts'
import type { Bounds } from '../wire/shapes.ts'
import { host } from './hostLink.ts'
import { eventsOf, RefusingEmitter } from './refuse.ts'

const events = eventsOf<Electron.BrowserWindow>()(
  'ready-to-show', 'show', 'hide', 'close', 'closed', 'resize', 'resized', 'will-resize', 'move', 'moved', 'will-move',
  'focus', 'blur', 'maximize', 'unmaximize', 'minimize', 'restore', 'enter-full-screen', 'leave-full-screen',
  'enter-html-full-screen', 'leave-html-full-screen', 'page-title-updated', 'unresponsive', 'responsive',
  'session-end', 'query-session-end', 'always-on-top-changed', 'app-command',
) // prettier-ignore

type Surface = Pick<
  Electron.BrowserWindow,
  | 'id' | 'show' | 'hide' | 'showInactive' | 'isVisible' | 'minimize' | 'restore' | 'maximize' | 'unmaximize'
  | 'isMinimized' | 'isMaximized' | 'isNormal' | 'isFullScreen' | 'setFullScreen' | 'getBounds' | 'setBounds'
  | 'getNormalBounds' | 'getContentBounds' | 'setContentBounds' | 'getSize' | 'setSize' | 'getContentSize'
  | 'getPosition' | 'setPosition' | 'setMinimumSize' | 'getMinimumSize' | 'center'
> // prettier-ignore

/** `resized` and `moved` exist on macOS and Windows only. */
const hasEndEvents = process.platform === 'darwin' || process.platform === 'win32'

let nextId = 1
const usual = { width: 800, height: 600 }

type Mirror = {
  bounds: Bounds
  content: Bounds
  normal: Bounds
  state: WindowState
  isVisible: boolean
  isFocused: boolean
}

const firstMirror = (options: Electron.BrowserWindowConstructorOptions): Mirror => {
  const width = Math.max(options.width ?? usual.width, options.minWidth ?? 0)
  const height = Math.max(options.height ?? usual.height, options.minHeight ?? 0)
  const bounds = { x: options.x ?? 0, y: options.y ?? 0, width, height }
  const isVisible = options.show ?? true
  return { bounds, content: bounds, normal: bounds, state: 'normal', isVisible, isFocused: false }
}

/**
 * Where a window is and how it is shown. What Electron answers at once is mirrored here; the host's measurements
 * count only when no later wish is on its way to it.
 */
export abstract class PlacedWindow extends RefusingEmitter implements Surface {
  readonly id = nextId++
  protected readonly mirror: Mirror
  protected isGone = false
  private minimum: [number, number]
  private turn = 0

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super({ name: 'BrowserWindow', events })
    this.mirror = firstMirror(options)
    this.minimum = [options.minWidth ?? 0, options.minHeight ?? 0]
  }

  abstract focus(): void
  /** Who has the focus changed. */
  abstract focused(isFocused: boolean): void

  show(): void {
    this.showInactive()
    this.focus()
  }
  showInactive(): void {
    this.needAlive()
    if (this.mirror.isVisible) return
    this.mirror.isVisible = true
    this.tellShown(true)
    this.emit('show')
  }
  hide(): void {
    this.needAlive()
    if (!this.mirror.isVisible) return
    this.mirror.isVisible = false
    this.tellShown(false)
    this.focused(false)
    this.emit('hide')
  }
  isVisible(): boolean {
    return this.mirror.isVisible && this.mirror.state !== 'minimized'
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
    const [width, height] = this.minimum
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
    this.minimum = [width, height]
  }
  getMinimumSize(): number[] {
    return [...this.minimum]
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

  protected needAlive(): void {
    if (this.isGone) throw new TypeError('Object has been destroyed')
  }

  private tellShown(isShown: boolean): void {
    host.tell('window.show', { id: this.id, isShown, state: this.mirror.state, turn: ++this.turn })
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
}
