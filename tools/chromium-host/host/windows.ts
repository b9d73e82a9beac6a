import { TargetGoneError } from '../chromium/cdp.ts'
import type { HostApi, MainApi } from '../wire/api.ts'
import type { Handlers, Link } from '../wire/link.ts'
import type { WindowOptions } from '../wire/shapes.ts'
import { openAppWindow, setScheme, type AppWindow, type Surroundings } from './appWindow.ts'
import type { Browser } from './browser.ts'
import { LoadError } from './navigator.ts'
import { capturePage, editPage, printPage, repaintPage, zoomPage } from './pageCommands.ts'
import { answerDialogs } from './pageDialogs.ts'
import { pageSpeech } from './pageSpeech.ts'
import type { Place, PortHub } from './portHub.ts'
import { rendererOf } from './rendererOf.ts'
import type { Placed } from './windowFrame.ts'
import { WindowGoneError } from './windowGone.ts'
import { reportWindow } from './windowReports.ts'

export type ToMain = Pick<Link<MainApi, HostApi>, 'tell' | 'call'>

type WindowCalls = {
  [
    Name in keyof HostApi as Name extends `${'window' | 'contents' | 'theme'}.${string}` ? Name : never
  ]: HostApi[Name]
}

/** All open windows, and what main may ask of them. A call waits until its window is open. */
export class Windows {
  private readonly opening = new Map<number, Promise<AppWindow>>()
  private readonly open = new Map<number, AppWindow>()
  /** Which process each window's document runs in has been told. */
  private readonly processTold = new Map<number, Promise<void>>()
  private accelerators: readonly string[] = []
  private scheme: Surroundings['scheme'] = 'system'
  private readonly browser: () => Browser
  private readonly hub: PortHub
  private readonly toMain: ToMain
  private readonly mainPlace: Place
  private readonly setting: Pick<Surroundings, 'isHeadless' | 'process'>

  constructor(
    browser: () => Browser,
    hub: PortHub,
    toMain: ToMain,
    mainPlace: Place,
    setting: Pick<Surroundings, 'isHeadless' | 'process'>,
  ) {
    this.browser = browser
    this.hub = hub
    this.toMain = toMain
    this.mainPlace = mainPlace
    this.setting = setting
  }

  /** Target ids of the open windows, oldest first. */
  get targetIds(): readonly string[] {
    return [...this.open.values()].map(({ targetId }) => targetId)
  }

  readonly handlers: Handlers<WindowCalls> = {
    'window.open': (options) => this.openWindow(options),
    'window.close': async ({ id }) => {
      const { targetId, memory } = await this.window(id)
      memory.isClosing = true
      this.browser().close(targetId)
    },
    'window.setBounds': ({ id, bounds, turn }) => this.place(id, turn, (frame) => frame.setBounds(bounds)),
    'window.setState': ({ id, state, turn }) => this.place(id, turn, (frame) => frame.setState(state)),
    'window.show': async ({ id, isShown, state, turn }) => {
      // A headless window is never seen; a headed one cannot be hidden, only put away.
      if (!this.setting.isHeadless) {
        await this.place(id, turn, (frame) => frame.setState(isShown ? state : 'minimized'))
      }
    },
    'window.focus': async ({ id, isFocused }) => {
      const { session } = await this.window(id)
      if (isFocused) await session.send('Page.bringToFront')
      if (this.setting.isHeadless)
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: isFocused })
    },
    'window.setBackground': async ({ id, color }) => {
      const window = await this.window(id)
      window.memory.color = color
      await repaintPage(window, this.scheme)
    },
    'contents.load': async ({ id, url }) => this.load(id, url),
    'contents.reload': async ({ id, ignoreCache }) => (await this.window(id)).navigator.reload(ignoreCache),
    'contents.stop': async ({ id }) => void (await (await this.window(id)).session.send('Page.stopLoading')),
    'contents.crash': async ({ id }) => (await this.window(id)).session.tell('Page.crash'),
    'contents.print': async ({ id, options }) => printPage(await this.window(id), options),
    'contents.capture': async ({ id, rect }) => capturePage(await this.window(id), rect),
    'contents.setZoom': async ({ id, factor }) => zoomPage(await this.window(id), factor),
    'contents.edit': async ({ id, command, text }) => editPage(await this.window(id), command, text),
    'contents.post': async ({ id, channel, text, ports }) => {
      this.hub.leave(ports)
      const { link } = await this.window(id)
      link.deliver(['message', channel, text, this.hub.arrive(ports, link.place)])
    },
    'contents.setAccelerators': ({ accelerators }) => {
      this.accelerators = accelerators
      for (const { link } of this.open.values()) link.deliver(['accelerators', accelerators])
    },
    'theme.set': async ({ scheme }) => {
      this.scheme = scheme
      await Promise.all([...this.open.values()].map(({ session }) => setScheme(session, scheme)))
    },
  }

  /** Forgets what the origins of the windows keep that are open, and stay open meanwhile. */
  async clear(what: 'cache' | 'storage'): Promise<void> {
    await Promise.all([...this.open.values()].map((window) => clearOrigin(window, what).catch(unlessGone)))
  }

  private async window(id: number): Promise<AppWindow> {
    const opening = this.opening.get(id)
    if (opening === undefined) throw new WindowGoneError()
    return opening
  }

  private async openWindow(options: WindowOptions): Promise<void> {
    const { id } = options
    const surroundings = { ...this.setting, accelerators: this.accelerators, scheme: this.scheme }
    const speech = pageSpeech(id, this.hub, this.toMain, this.mainPlace, {
      window: () => this.open.get(id),
      resized: () => void this.remeasure(id).catch(() => undefined),
    })
    const opening = openAppWindow(
      this.browser(),
      options,
      surroundings,
      (question) => this.toMain.call('contents.request', question),
      { ...speech, begun: () => this.begun(id) },
    )
    this.opening.set(id, opening)
    const window = await opening.catch((error: unknown) => {
      this.opening.delete(id)
      this.toMain.tell('window.closed', { id })
      throw error
    })
    this.open.set(id, window)
    this.watch(window)
    await this.place(id, 0, (frame) => frame.setBounds(options.bounds))
    if (!options.isShown && !this.setting.isHeadless) await window.frame.setState('minimized')
  }

  private watch(window: AppWindow): void {
    const { id, session, navigator, memory } = window
    reportWindow(window, {
      browser: this.browser(),
      toMain: this.toMain,
      gone: () => {
        for (const book of [this.open, this.opening, this.processTold]) book.delete(id)
      },
      // A new renderer process begins with Chromium's white.
      navigated: () => void repaintPage(window, this.scheme).catch(() => undefined),
    })
    answerDialogs(session, {
      isHeadless: this.setting.isHeadless,
      isOwnLeave: () => memory.isClosing || navigator.isLeaving,
      mayClose: async () => {
        await this.remeasure(id)
        return this.toMain.call('window.closing', { id })
      },
    })
  }

  /** A document's preload world has begun. */
  private begun(id: number): void {
    this.open.get(id)?.link.deliver(['accelerators', this.accelerators])
    this.processTold.set(id, this.tellProcess(id))
  }

  private async load(id: number, url: string): Promise<void> {
    const { navigator } = await this.window(id)
    try {
      await navigator.load(url)
    } catch (error) {
      if (error instanceof LoadError) {
        this.toMain.tell('contents.failed', { id, code: error.errno, reason: error.code, url })
      }
      throw error
    }
    // Whoever awaits loadURL may ask for the process next.
    await this.processTold.get(id)
  }

  private async tellProcess(id: number): Promise<void> {
    const pid = await rendererOf(this.browser(), id)
    if (pid !== null) this.toMain.tell('contents.process', { id, pid })
  }

  private async place(
    id: number,
    turn: number,
    act: (frame: AppWindow['frame']) => Promise<Placed>,
  ): Promise<void> {
    const window = await this.window(id)
    window.memory.turn = turn
    const placed = await act(window.frame)
    if (window.memory.zoom !== 1) await zoomPage(window, window.memory.zoom)
    this.toMain.tell('window.bounds', { id, turn, ...placed })
  }

  /** The person moved or resized it. */
  private async remeasure(id: number): Promise<void> {
    const window = this.open.get(id)
    if (window === undefined || this.setting.isHeadless) return
    const placed = await window.frame.measureAgain()
    this.toMain.tell('window.bounds', { id, turn: window.memory.turn, ...placed })
  }
}

const clearOrigin = (
  { session, memory: { origin } }: AppWindow,
  what: 'cache' | 'storage',
): Promise<unknown> =>
  what === 'cache'
    ? session.send('Network.clearBrowserCache')
    : session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })

const unlessGone = (error: unknown): void => {
  if (!(error instanceof TargetGoneError)) throw error
}
