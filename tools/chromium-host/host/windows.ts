import type { Protocol } from '../chromium/cdp.ts'
import type { HostApi, MainApi } from '../wire/api.ts'
import type { Handlers, Link } from '../wire/link.ts'
import type { WindowOptions } from '../wire/shapes.ts'
import { openAppWindow, setBackground, setScheme, type AppWindow, type Surroundings } from './appWindow.ts'
import type { Browser } from './browser.ts'
import { LoadError, shownUrl } from './navigator.ts'
import { answerDialogs } from './pageDialogs.ts'
import { pageSpeech } from './pageSpeech.ts'
import type { Place, PortHub } from './portHub.ts'
import { rendererOf } from './rendererOf.ts'
import { WindowGoneError } from './windowGone.ts'

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
  private readonly closing = new Set<number>()
  private readonly colors = new Map<number, string>()
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
      const { targetId } = await this.window(id)
      this.closing.add(id)
      this.browser().close(targetId)
    },
    'window.setBounds': ({ id, bounds, turn }) => this.place(id, turn, (frame) => frame.setBounds(bounds)),
    'window.setState': ({ id, state, turn }) => this.place(id, turn, (frame) => frame.setState(state)),
    'window.show': async ({ id, isShown, turn }) => {
      // A headless window is never seen; a headed one cannot be hidden, only put away.
      if (!this.setting.isHeadless) {
        await this.place(id, turn, (frame) => frame.setState(isShown ? 'normal' : 'minimized'))
      }
    },
    'window.focus': async ({ id, isFocused }) => {
      const { session } = await this.window(id)
      if (isFocused) await session.send('Page.bringToFront')
      if (this.setting.isHeadless)
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: isFocused })
    },
    'window.setBackground': async ({ id, color }) => {
      this.colors.set(id, color)
      await this.repaint(id)
    },
    'contents.load': async ({ id, url }) => this.load(id, url),
    'contents.reload': async ({ id, ignoreCache }) => (await this.window(id)).navigator.reload(ignoreCache),
    'contents.stop': async ({ id }) => void (await (await this.window(id)).session.send('Page.stopLoading')),
    'contents.crash': async ({ id }) => (await this.window(id)).session.tell('Page.crash'),
    'contents.print': async ({ id, options }) => {
      const { session } = await this.window(id)
      const { data } = await session.send('Page.printToPDF', { printBackground: false, ...options })
      return Buffer.from(data, 'base64')
    },
    'contents.capture': async ({ id, rect }) => {
      const { session } = await this.window(id)
      const clip = rect === null ? {} : { clip: { ...rect, scale: 1 } }
      const { data } = await session.send('Page.captureScreenshot', { format: 'png', ...clip })
      return Buffer.from(data, 'base64')
    },
    'contents.setZoom': async ({ id, factor }) => this.zoom(await this.window(id), factor),
    'contents.edit': async ({ id, command, text }) => this.edit(await this.window(id), command, text),
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

  /** Forgets what the pages' origins keep. */
  async clear(what: 'cache' | 'storage'): Promise<void> {
    await Promise.all(
      [...this.open.values()].map(({ session }) =>
        what === 'cache'
          ? session.send('Network.clearBrowserCache')
          : session.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' }),
      ),
    )
  }

  private async window(id: number): Promise<AppWindow> {
    const opening = this.opening.get(id)
    if (opening === undefined) throw new WindowGoneError()
    return opening
  }

  private async openWindow(options: WindowOptions): Promise<void> {
    const surroundings = { ...this.setting, accelerators: this.accelerators, scheme: this.scheme }
    const speech = pageSpeech(options.id, this.hub, this.toMain, this.mainPlace, () =>
      this.open.get(options.id),
    )
    const opening = openAppWindow(
      this.browser(),
      options,
      surroundings,
      (question) => this.toMain.call('contents.request', question),
      {
        ...speech,
        begun: () => {
          const window = this.open.get(options.id)
          window?.link.deliver(['accelerators', this.accelerators])
          void this.tellProcess(options.id)
        },
      },
    )
    this.opening.set(options.id, opening)
    this.colors.set(options.id, options.backgroundColor)
    const window = await opening
    this.open.set(options.id, window)
    this.report(window)
    await this.place(options.id, 0, (frame) => frame.setBounds(options.bounds))
    if (!options.isShown && !this.setting.isHeadless) await window.frame.setState('minimized')
  }

  private report({ id, targetId, session, link, navigator }: AppWindow): void {
    this.browser().onTargetGone(targetId, () => {
      link.leave()
      navigator.supersede()
      this.open.delete(id)
      this.opening.delete(id)
      this.colors.delete(id)
      this.closing.delete(id)
      this.toMain.tell('window.closed', { id })
    })
    this.browser().onTargetCrash(targetId, (reason, exitCode) => {
      link.leave()
      navigator.supersede()
      this.toMain.tell('contents.gone', { id, reason, exitCode })
    })
    answerDialogs(session, {
      isHeadless: this.setting.isHeadless,
      isOwnLeave: () => this.closing.has(id) || navigator.isLeaving,
      mayClose: () => this.toMain.call('window.closing', { id }),
    })
    this.browser().onTargetDownload(targetId, (url, fileName) =>
      this.toMain.tell('download.begun', { id, url: shownUrl({ url }), fileName }),
    )
    session.on('Page.lifecycleEvent', ({ frameId, name }) => {
      if (frameId !== targetId) return
      if (name === 'DOMContentLoaded') this.toMain.tell('contents.ready', { id, stage: 'dom' })
      if (name === 'load') this.toMain.tell('contents.ready', { id, stage: 'load' })
      if (name === 'firstPaint' || name === 'load') this.toMain.tell('window.painted', { id })
    })
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return
      // A new renderer process begins with Chromium's white.
      this.repaint(id).catch(() => undefined)
      this.toMain.tell('contents.navigated', {
        id,
        url: shownUrl(frame),
        isSameDocument: false,
        frameId: frame.id,
      })
    })
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId !== targetId) return
      this.toMain.tell('contents.navigated', { id, url: shownUrl({ url }), isSameDocument: true, frameId })
    })
    session.on('Page.frameStartedLoading', ({ frameId }) => {
      if (frameId === targetId) this.toMain.tell('contents.loading', { id, isLoading: true })
    })
    session.on('Page.frameStoppedLoading', ({ frameId }) => {
      if (frameId === targetId) this.toMain.tell('contents.loading', { id, isLoading: false })
    })
    session.on('Page.windowOpen', ({ url, windowName }) =>
      this.toMain.tell('contents.popup', { id, url: shownUrl({ url }), frameName: windowName }),
    )
    session.on('Runtime.consoleAPICalled', (call) => {
      const at = call.stackTrace?.callFrames[0]
      const text = call.args.map(textOf).join(' ')
      this.toMain.tell('contents.console', {
        id,
        level: call.type,
        text,
        line: at?.lineNumber ?? 0,
        source: at?.url ?? '',
      })
    })
  }

  private async repaint(id: number): Promise<void> {
    const { session } = await this.window(id)
    await Promise.all([
      setBackground(session, this.colors.get(id) ?? '#FFF'),
      setScheme(session, this.scheme),
    ])
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
  }

  private async tellProcess(id: number): Promise<void> {
    const pid = await rendererOf(this.browser(), id)
    if (pid !== null) this.toMain.tell('contents.process', { id, pid })
  }

  private async place(
    id: number,
    turn: number,
    act: (frame: AppWindow['frame']) => ReturnType<AppWindow['frame']['read']>,
  ): Promise<void> {
    const { frame } = await this.window(id)
    this.toMain.tell('window.bounds', { id, turn, ...(await act(frame)) })
  }

  /** A smaller page at a larger scale is what the browser's own zoom does; CSS zoom would be seen by the page. */
  private async zoom({ session, frame }: AppWindow, factor: number): Promise<void> {
    if (factor === 1) {
      await session.send('Emulation.clearDeviceMetricsOverride')
      return
    }
    const { width, height } = frame.contentSize
    await session.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round(width / factor),
      height: Math.round(height / factor),
      deviceScaleFactor: factor,
      mobile: false,
    })
  }

  private async edit({ session }: AppWindow, command: string, text: string | undefined): Promise<void> {
    if (command === 'insertText') await session.send('Input.insertText', { text: text ?? '' })
    else {
      // A key event that stands for nothing but the editing command it carries.
      await session.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key: 'Unidentified',
        commands: [command],
      })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Unidentified' })
    }
  }
}

const textOf = (value: Protocol.Runtime.RemoteObject): string =>
  value.value === undefined ? (value.description ?? value.type) : String(value.value)
