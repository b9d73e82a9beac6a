import { randomBytes } from 'node:crypto'
import type { CdpSession } from '../chromium/cdp.ts'
import { pageScript, preloadScript } from '../page/script.ts'
import type { PageSettings } from '../wire/pageMessages.ts'
import type { WindowOptions } from '../wire/shapes.ts'
import type { Attached, Browser } from './browser.ts'
import { Navigator } from './navigator.ts'
import { PageLink, type PageLinkEvents } from './pageLink.ts'
import { interceptRequests, type RequestContext } from './pageRequests.ts'
import { WindowFrame } from './windowFrame.ts'

/** What all windows share and a new one starts with. */
export type Surroundings = {
  readonly accelerators: readonly string[]
  readonly scheme: 'system' | 'light' | 'dark'
  readonly isHeadless: boolean
  readonly process: Readonly<Record<string, unknown>>
}

const worldName = 'electron preload'

/** One open window: its target, its frame on the screen, its page's preload world. */
export type AppWindow = {
  readonly id: number
  readonly targetId: string
  readonly session: CdpSession
  readonly link: PageLink
  readonly navigator: Navigator
  readonly frame: WindowFrame
  readonly memory: {
    color: string
    zoom: number
    /** The last of main's wishes about the window's place. */
    turn: number
    isClosing: boolean
    /** Of the document shown. */
    origin: string
  }
}

/**
 * Opens a window with everything in place before its first document: interception, preload world, binding,
 * background and colour scheme.
 */
export const openAppWindow = async (
  browser: Browser,
  options: WindowOptions,
  surroundings: Surroundings,
  ask: RequestContext['ask'],
  events: PageLinkEvents,
): Promise<AppWindow> => {
  const attached = await browser.open(options.bounds, options.backgroundColor)
  const { session, targetId } = attached
  const navigator = new Navigator(session, targetId)
  const secret = randomBytes(16).toString('hex')
  const names = { binding: `b${secret}`, deliver: `d${secret}`, place: `page ${options.id}` }
  const link = new PageLink(session, names, events)
  const settings: PageSettings = {
    binding: names.binding,
    deliver: names.deliver,
    secret,
    key: options.key,
    accelerators: surroundings.accelerators,
    isClosable: !surroundings.isHeadless,
    process: surroundings.process,
  }
  const requests: RequestContext = {
    contentsId: options.id,
    mainFrameId: targetId,
    takeOwnLoad: (url) => navigator.takeOwnLoad(url),
    ask,
  }
  const frame = await prepare(attached, options, surroundings, settings, requests)
    .then(() => WindowFrame.measure(browser.session, session, targetId))
    .catch((error: unknown) => {
      browser.close(targetId)
      throw error
    })
  const memory = { color: options.backgroundColor, zoom: 1, turn: 0, isClosing: false, origin: '' }
  return { id: options.id, targetId, session, link, navigator, frame, memory }
}

const prepare = async (
  { session }: Attached,
  options: WindowOptions,
  surroundings: Surroundings,
  settings: PageSettings,
  requests: RequestContext,
): Promise<void> => {
  attachParts(session, requests)
  await Promise.all([
    session.send('Page.enable'),
    session.send('Runtime.enable'),
    session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
    interceptRequests(session, requests),
    session.send('Runtime.addBinding', { name: settings.binding, executionContextName: worldName }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(settings.secret) }),
    session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: preloadScript(settings, options.preload?.source ?? null),
      worldName,
    }),
    session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
    setBackground(session, options.backgroundColor),
    setScheme(session, surroundings.scheme),
    ...(surroundings.isHeadless
      ? [session.send('Emulation.setFocusEmulationEnabled', { enabled: true })]
      : []),
    session.send('Runtime.runIfWaitingForDebugger'),
  ])
}

/** Workers and frames of other sites are targets of their own: their requests are stopped too. */
const attachParts = (session: CdpSession, requests: RequestContext): void => {
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const part = session.child(sessionId)
    if (targetInfo.type === 'iframe') {
      attachParts(part, requests)
      part.tell('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
      interceptRequests(part, requests).catch(() => undefined)
    }
    part.tell('Runtime.runIfWaitingForDebugger')
  })
}

export const setBackground = (session: CdpSession, color: string): Promise<unknown> =>
  session.send('Emulation.setDefaultBackgroundColorOverride', { color: rgba(color) })

export const setScheme = (session: CdpSession, scheme: Surroundings['scheme']): Promise<unknown> =>
  session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: scheme === 'system' ? '' : scheme }],
  })

/** `#RGB`, `#RRGGBB` or Electron's `#AARRGGBB`; anything else is white. */
const rgba = (color: string): { r: number; g: number; b: number; a: number } => {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color)
  const hex = short ? `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : color
  const match = /^#([0-9a-f]{2})?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  if (match === null) return { r: 255, g: 255, b: 255, a: 1 }
  const [a, r, g, b] = match.slice(1).map((part) => (part === undefined ? 255 : Number.parseInt(part, 16)))
  return { r: r ?? 255, g: g ?? 255, b: b ?? 255, a: (a ?? 255) / 255 }
}
