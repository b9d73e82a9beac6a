import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CommandLine } from './commandLine.ts'
import { host } from './hostLink.ts'
import { InstanceLock } from './instanceLock.ts'
import { getPath, setPath } from './paths.ts'
import { needNotReady, readiness } from './readiness.ts'
import { eventsOf, emitPreventable, refuseUnknown, RefusingEmitter } from './refuse.ts'
import { runFacts } from './runFacts.ts'
import { screen } from './screen.ts'

const events = eventsOf<Electron.App>()(
  'ready',
  'will-finish-launching',
  'second-instance',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'activate',
  'open-file',
  'open-url',
  'browser-window-created',
  'browser-window-focus',
  'browser-window-blur',
  'web-contents-created',
  'render-process-gone',
  'child-process-gone',
  'session-created',
)

type Surface = Pick<
  Electron.App,
  | 'name' | 'isPackaged' | 'setName' | 'getName' | 'getVersion' | 'getPath' | 'setPath' | 'getAppPath' | 'getLocale'
  | 'getSystemLocale' | 'getPreferredSystemLanguages' | 'requestSingleInstanceLock' | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock' | 'whenReady' | 'isReady' | 'quit' | 'exit' | 'enableSandbox'
  | 'disableHardwareAcceleration' | 'setAppUserModelId' | 'focus' | 'clearRecentDocuments' | 'setAppLogsPath'
> // prettier-ignore

/** What `quit` has to close; told by browserWindow.ts. */
type WindowBook = {
  readonly focusFirst: () => void
  readonly closeAll: () => void
  readonly destroyAll: () => void
  readonly count: () => number
}

class App extends RefusingEmitter implements Surface {
  readonly isPackaged = false
  readonly commandLine = refuseUnknown('app.commandLine', new CommandLine())
  private appName = runFacts.name
  private isAccelerated = true
  private isQuitting = false
  private isEnding = false
  private lock: InstanceLock | null = null
  private windows: WindowBook = {
    focusFirst: () => undefined,
    closeAll: () => undefined,
    destroyAll: () => undefined,
    count: () => 0,
  }
  private readonly ready = Promise.withResolvers<void>()

  constructor() {
    super({ name: 'app', events })
  }

  get name(): string {
    return this.appName
  }
  set name(name: string) {
    this.appName = name
  }
  setName(name: string): void {
    this.appName = name
  }
  getName(): string {
    return this.appName
  }
  getVersion(): string {
    return runFacts.version
  }
  getPath(name: string): string {
    return getPath(name, this.appName)
  }
  setPath(name: string, path: string): void {
    setPath(name, path)
  }
  setAppLogsPath(path?: string): void {
    setPath('logs', path ?? join(this.getPath('userData'), 'logs'))
  }
  getAppPath(): string {
    return runFacts.appDir
  }
  getLocale(): string {
    return this.getPreferredSystemLanguages()[0] ?? 'en-US'
  }
  getSystemLocale(): string {
    return this.getLocale()
  }
  getPreferredSystemLanguages(): string[] {
    return [Intl.DateTimeFormat().resolvedOptions().locale]
  }
  enableSandbox(): void {
    needNotReady('app.enableSandbox() can only be called before app is ready')
  }
  disableHardwareAcceleration(): void {
    needNotReady('app.disableHardwareAcceleration() can only be called before app is ready')
    this.isAccelerated = false
  }
  setAppUserModelId(): void {
    // Windows only, and only for its task bar.
  }
  clearRecentDocuments(): void {
    // The stand-in adds nothing to the system's list.
  }
  focus(): void {
    this.windows.focusFirst()
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    this.lock ??= new InstanceLock(this.getPath('userData'), runFacts.profile, ({ argv, cwd, data }) =>
      this.emit('second-instance', {}, argv, cwd, data),
    )
    return this.lock.request(additionalData)
  }
  hasSingleInstanceLock(): boolean {
    return this.lock?.isHeld ?? false
  }
  releaseSingleInstanceLock(): void {
    this.lock?.release()
  }

  whenReady(): Promise<void> {
    return this.ready.promise
  }
  isReady(): boolean {
    return readiness.isReady
  }

  quit(): void {
    if (this.isQuitting || this.isEnding) return
    if (emitPreventable(this, 'before-quit', {})) return
    this.isQuitting = true
    this.windows.closeAll()
    if (this.windows.count() === 0) this.quitNow()
  }

  exit(code = 0): void {
    if (this.isEnding) return
    this.isEnding = true
    this.windows.destroyAll()
    this.emit('quit', {}, code)
    this.lock?.release()
    process.exit(code)
  }

  /** A window refused to close: nothing is quit. */
  quitWasRefused(): void {
    this.isQuitting = false
  }

  /** Called when the last window has gone. */
  allWindowsClosed(): void {
    if (this.isEnding) return
    if (this.isQuitting) this.quitNow()
    else if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
    else this.quit()
  }

  watchWindows(windows: WindowBook): void {
    this.windows = windows
  }

  /** Starts Chromium once the entry has been evaluated, then lets the app begin. */
  async becomeReady(): Promise<void> {
    if (this.isEnding || this.isQuitting) return
    this.emit('will-finish-launching')
    const { chromeVersion, screen: area } = await host.call('chromium.start', {
      isHardwareAccelerated: this.isAccelerated,
      switches: this.commandLine.all(),
    })
    Object.defineProperty(process, 'versions', {
      value: Object.freeze({ ...process.versions, chrome: chromeVersion }),
      enumerable: true,
    })
    screen.measured(area)
    readiness.becomeReady()
    this.emit('ready', {}, {})
    this.ready.resolve()
  }

  private quitNow(): void {
    if (emitPreventable(this, 'will-quit', {})) {
      this.isQuitting = false
      return
    }
    this.exit(typeof process.exitCode === 'number' ? process.exitCode : 0)
  }
}

export const app = new App()

if (!existsSync(runFacts.entry)) throw new Error(`${runFacts.entry} is not there: has the app been built?`)
