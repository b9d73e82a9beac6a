import type { ChildProcess } from 'node:child_process'
import { CdpError } from '../chromium/cdp.ts'
import { findChromium } from '../chromium/find.ts'
import { makeProfile, removeProfile, sweepStaleProfiles } from '../chromium/profile.ts'
import { sandboxObstacle } from '../chromium/sandbox.ts'
import { startChromium } from '../chromium/start.ts'
import type { ChromiumFacts, HostApi, MainApi } from '../wire/api.ts'
import { Link, type Handlers } from '../wire/link.ts'
import { Browser } from './browser.ts'
import { forkMain } from './forkMain.ts'
import type { HostOptions } from './options.ts'
import { portHandlers } from './portHandlers.ts'
import { PortHub, type Place } from './portHub.ts'
import { preloadProcess } from './preloadProcess.ts'
import { sessionHandlers } from './sessionHandlers.ts'
import { Utilities } from './utilities.ts'
import { Watcher } from './watcher.ts'
import { WindowGoneError } from './windowGone.ts'
import { Windows } from './windows.ts'

export type Pids = {
  readonly host: number
  readonly main: number | null
  readonly utilities: readonly number[]
  readonly browser: number | null
  readonly renderers: readonly number[]
  readonly watcher: number | null
}

/** One run of one app: owns Chromium, forks main and the utility processes, routes what passes between them. */
export class Host {
  readonly profile: string
  readonly ended: Promise<number>
  readonly toMain: Link<MainApi, HostApi>
  readonly windows: Windows
  private readonly options: HostOptions
  private readonly hub = new PortHub()
  private readonly watcher: Watcher
  private readonly utilities: Utilities
  private readonly main: ChildProcess
  private browser: Browser | null = null
  private isEnding = false
  private finish: (code: number) => void = () => undefined

  constructor(options: HostOptions) {
    this.options = options
    this.ended = new Promise((resolve) => (this.finish = resolve))
    sweepStaleProfiles()
    this.profile = makeProfile()
    this.watcher = new Watcher(this.profile)
    this.main = forkMain(options, this.profile)
    const place: Place = {
      name: 'main',
      startsPorts: false,
      portMessage: (message) => this.toMain.tell('port.message', message),
      portClosed: (id) => this.toMain.tell('port.closed', { id }),
    }
    const later: Pick<Link<MainApi, HostApi>, 'tell' | 'call'> = {
      tell: (name, argument) => this.toMain.tell(name, argument),
      call: (name, argument) => this.toMain.call(name, argument),
    }
    this.utilities = new Utilities(this.hub, this.watcher, later, place)
    this.windows = new Windows(() => this.running(), this.hub, later, place, {
      isHeadless: options.isHeadless,
      process: preloadProcess(),
    })
    this.toMain = new Link(this.main, this.handlers(place), reportTellFailure)
    if (this.main.pid !== undefined) this.watcher.watch(this.main.pid)
    this.main.once('exit', (code, signal) => void this.end(code ?? (signal === 'SIGKILL' ? 137 : 1)))
  }

  async pids(): Promise<Pids> {
    return {
      host: process.pid,
      main: this.main.pid ?? null,
      utilities: this.utilities.pids,
      browser: this.browser?.chromium.pid ?? null,
      renderers: (await this.browser?.renderers()) ?? [],
      watcher: this.watcher.pid ?? null,
    }
  }

  /** Asks the app to quit; it may refuse as with any quit. */
  quit(): void {
    this.toMain.tell('app.quit', null)
  }

  /** Ends everything, leaves nothing behind. */
  async end(code: number): Promise<void> {
    if (this.isEnding) return
    this.isEnding = true
    this.utilities.killAll()
    if (this.main.exitCode === null && this.main.signalCode === null) this.main.kill('SIGKILL')
    await this.endChromium()
    removeProfile(this.profile)
    await this.watcher.release()
    this.finish(code)
  }

  private running(): Browser {
    if (this.browser === null) throw new Error('Chromium has not been started: the app is not ready')
    return this.browser
  }

  private handlers(place: Place): Handlers<HostApi> {
    return {
      ...portHandlers(this.hub, place),
      ...this.windows.handlers,
      ...this.utilities.handlers,
      ...sessionHandlers(() => this.running(), this.windows, this.options.isHeadless),
      'chromium.start': (wish) => this.startBrowser(wish),
    }
  }

  private async startBrowser(wish: HostApi['chromium.start'][0]): Promise<ChromiumFacts> {
    const path = findChromium()
    if (path === null) throw new Error('no Chromium found: install Chromium or set CHROMIUM_PATH')
    const obstacle = sandboxObstacle(path)
    if (obstacle !== null) process.stderr.write(`Chromium runs without its own sandbox here: ${obstacle}\n`)
    const chromium = startChromium(path, {
      profile: this.profile,
      isHeadless: this.options.isHeadless,
      hasDebuggingPort: this.options.isTest,
      ...wish,
      isSandboxed: obstacle === null,
    })
    this.watcher.watch(-chromium.pid)
    void chromium.exited.then(() => this.chromiumGone(chromium.pid))
    this.browser = new Browser(chromium, this.options.isHeadless)
    await this.browser.start()
    const { product } = await this.browser.session.send('Browser.getVersion')
    return {
      screen: { width: 1920, height: 1080, scaleFactor: 1 },
      chromeVersion: product.split('/')[1] ?? product,
    }
  }

  private chromiumGone(pid: number): void {
    this.watcher.forget(-pid)
    if (this.isEnding) return
    // In Electron this is main's own end.
    process.stderr.write('Chromium ended unexpectedly\n')
    void this.end(1)
  }

  private async endChromium(): Promise<void> {
    const chromium = this.browser?.chromium
    if (chromium === undefined) return
    this.browser?.session.tell('Browser.close')
    const patience = setTimeout(() => killGroup(chromium.pid), 1000)
    await chromium.exited
    clearTimeout(patience)
    // Its helpers may outlive it by a moment.
    killGroup(chromium.pid)
  }
}

/** A window that closes meanwhile takes what was still to be done with it; anything else is a fault of ours. */
const reportTellFailure = (name: string, error: unknown): void => {
  if (error instanceof CdpError || error instanceof WindowGoneError) return
  process.stderr.write(`${name} failed: ${error instanceof Error ? error.message : String(error)}\n`)
}

const killGroup = (pid: number): void => {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // The group is gone already.
  }
}
