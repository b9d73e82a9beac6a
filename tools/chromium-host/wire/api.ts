import type { records } from '../main/records.ts'
import type { PortArrival, PortCalls, PortEvents } from './ports.ts'
import type { Bounds, FetchAnswer, FetchQuestion, Navigation, PdfOptions, WindowOptions } from './shapes.ts'

/** What main may ask of the host. */
export type HostApi = PortCalls & {
  /** Starts Chromium; answered when it can open windows. */
  readonly 'chromium.start': readonly [
    { readonly isHardwareAccelerated: boolean; readonly switches: readonly (readonly [string, string])[] },
    ChromiumFacts,
  ]

  readonly 'window.open': readonly [WindowOptions, void]
  readonly 'window.close': readonly [{ readonly id: number }, void]
  readonly 'window.setBounds': readonly [
    { readonly id: number; readonly bounds: Bounds; readonly turn: number },
    void,
  ]
  readonly 'window.setState': readonly [
    { readonly id: number; readonly state: WindowState; readonly turn: number },
    void,
  ]
  readonly 'window.show': readonly [
    { readonly id: number; readonly isShown: boolean; readonly state: WindowState; readonly turn: number },
    void,
  ]
  readonly 'window.focus': readonly [{ readonly id: number; readonly isFocused: boolean }, void]
  readonly 'window.setBackground': readonly [{ readonly id: number; readonly color: string }, void]

  readonly 'contents.load': readonly [{ readonly id: number; readonly url: string }, void]
  readonly 'contents.reload': readonly [{ readonly id: number; readonly ignoreCache: boolean }, void]
  readonly 'contents.stop': readonly [{ readonly id: number }, void]
  readonly 'contents.crash': readonly [{ readonly id: number }, void]
  readonly 'contents.print': readonly [{ readonly id: number; readonly options: PdfOptions }, Uint8Array]
  readonly 'contents.capture': readonly [{ readonly id: number; readonly rect: Bounds | null }, Uint8Array]
  readonly 'contents.setZoom': readonly [{ readonly id: number; readonly factor: number }, void]
  readonly 'contents.edit': readonly [
    { readonly id: number; readonly command: string; readonly text?: string },
    void,
  ]
  readonly 'contents.post': readonly [
    {
      readonly id: number
      readonly channel: string
      readonly text: string
      readonly ports: readonly string[]
    },
    void,
  ]
  readonly 'contents.setAccelerators': readonly [{ readonly accelerators: readonly string[] }, void]

  readonly 'theme.set': readonly [{ readonly scheme: 'system' | 'light' | 'dark' }, void]
  readonly 'session.clear': readonly [{ readonly what: 'cache' | 'storage' }, void]
  readonly 'session.setPermissions': readonly [{ readonly granted: readonly string[] }, void]
  readonly 'dialog.ask': readonly [
    { readonly title: string; readonly html: string },
    readonly string[] | null,
  ]

  readonly 'utility.fork': readonly [ForkRequest, void]
  readonly 'utility.kill': readonly [{ readonly id: number }, void]
  readonly 'utility.post': readonly [
    { readonly id: number; readonly text: string; readonly ports: readonly string[] },
    void,
  ]
}

/** What the host may ask of main, or tells it. */
export type MainApi = PortEvents & {
  readonly 'app.quit': readonly [null, void]

  readonly 'window.closed': readonly [{ readonly id: number }, void]
  /** The person closes the window; the answer says whether the app lets it go. */
  readonly 'window.closing': readonly [{ readonly id: number }, boolean]
  /** Where the window is; `turn` is the last of main's wishes that this answers. */
  readonly 'window.bounds': readonly [
    {
      readonly id: number
      readonly bounds: Bounds
      readonly content: Bounds
      readonly state: WindowState
      readonly turn: number
    },
    void,
  ]
  readonly 'window.focused': readonly [{ readonly id: number; readonly isFocused: boolean }, void]
  readonly 'window.painted': readonly [{ readonly id: number }, void]

  readonly 'contents.navigated': readonly [{ readonly id: number } & Navigation, void]
  readonly 'contents.loading': readonly [{ readonly id: number; readonly isLoading: boolean }, void]
  readonly 'contents.ready': readonly [{ readonly id: number; readonly stage: 'dom' | 'load' }, void]
  readonly 'contents.failed': readonly [
    { readonly id: number; readonly code: number; readonly reason: string; readonly url: string },
    void,
  ]
  readonly 'contents.process': readonly [{ readonly id: number; readonly pid: number }, void]
  readonly 'contents.title': readonly [{ readonly id: number; readonly title: string }, void]
  readonly 'contents.gone': readonly [
    { readonly id: number; readonly reason: string; readonly exitCode: number },
    void,
  ]
  readonly 'contents.console': readonly [
    {
      readonly id: number
      readonly level: string
      readonly text: string
      readonly line: number
      readonly source: string
    },
    void,
  ]
  readonly 'contents.popup': readonly [
    { readonly id: number; readonly url: string; readonly frameName: string },
    void,
  ]
  readonly 'contents.activity': readonly [{ readonly id: number; readonly input: InputNotice | null }, void]
  readonly 'contents.accelerator': readonly [{ readonly id: number; readonly accelerator: string }, void]
  readonly 'contents.copied': readonly [
    { readonly id: number; readonly types: readonly string[]; readonly text: string },
    void,
  ]
  readonly 'contents.contextMenu': readonly [
    { readonly id: number; readonly x: number; readonly y: number },
    void,
  ]
  readonly 'contents.message': readonly [
    {
      readonly id: number
      readonly channel: string
      readonly text: string
      readonly ports: readonly PortArrival[]
    },
    void,
  ]
  /** An `ipcRenderer.invoke`; the answer is the sealed value. */
  readonly 'contents.invoke': readonly [
    { readonly id: number; readonly channel: string; readonly text: string },
    string,
  ]
  readonly 'contents.request': readonly [FetchQuestion, FetchAnswer]

  readonly 'download.begun': readonly [
    { readonly id: number; readonly url: string; readonly fileName: string },
    void,
  ]

  readonly 'utility.spawned': readonly [{ readonly id: number; readonly pid: number }, void]
  readonly 'utility.exited': readonly [{ readonly id: number; readonly code: number }, void]
  readonly 'utility.output': readonly [
    { readonly id: number; readonly stream: 'stdout' | 'stderr'; readonly bytes: Uint8Array | null },
    void,
  ]
  readonly 'utility.message': readonly [
    { readonly id: number; readonly text: string; readonly ports: readonly PortArrival[] },
    void,
  ]

  /** Only for tests. */
  readonly 'test.evaluate': readonly [{ readonly source: string; readonly argument: unknown }, unknown]
  readonly 'test.power': readonly [{ readonly event: string }, void]
  readonly 'test.idle': readonly [{ readonly seconds: number }, void]
  readonly 'test.dialog': readonly [{ readonly answer: unknown }, void]
  readonly 'test.records': readonly [null, Records]
}

export type UtilityApi = PortEvents & {
  readonly 'parent.message': readonly [
    { readonly text: string; readonly ports: readonly PortArrival[] },
    void,
  ]
}

/** What a utility process may ask of the host. */
export type UtilityHostApi = PortCalls & {
  readonly 'parent.post': readonly [{ readonly text: string; readonly ports: readonly string[] }, void]
}

export type Records = typeof records
export type ScreenArea = { readonly width: number; readonly height: number; readonly scaleFactor: number }
export type ChromiumFacts = { readonly screen: ScreenArea; readonly chromeVersion: string }
export type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen'
export type InputNotice = {
  readonly type: string
  readonly key: string
  readonly code: string
  readonly isAutoRepeat: boolean
  readonly shift: boolean
  readonly control: boolean
  readonly alt: boolean
  readonly meta: boolean
}
export type ForkRequest = {
  readonly id: number
  readonly modulePath: string
  readonly args: readonly string[]
  readonly execArgv: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string | null
  readonly key: string
  readonly stdio: readonly ('pipe' | 'ignore' | 'inherit')[]
}
