import type { Protocol } from '../chromium/cdp.ts'
import type { AppWindow } from './appWindow.ts'
import type { Browser } from './browser.ts'
import { shownUrl } from './navigator.ts'
import type { ToMain } from './windows.ts'

export type ReportTargets = {
  readonly browser: Browser
  readonly toMain: ToMain
  /** The window is no more. */
  readonly gone: () => void
  /** A new document took the place of the old one. */
  readonly navigated: () => void
}

/** Tells main what Chromium says of one window and its page. */
export const reportWindow = (window: AppWindow, targets: ReportTargets): void => {
  reportEnd(window, targets)
  reportLoading(window, targets)
  const { id, targetId, session } = window
  const { browser, toMain } = targets
  browser.onTargetDownload(targetId, (url, fileName) =>
    toMain.tell('download.begun', { id, url: shownUrl({ url }), fileName }),
  )
  session.on('Page.windowOpen', ({ url, windowName }) =>
    toMain.tell('contents.popup', { id, url: shownUrl({ url }), frameName: windowName }),
  )
  session.on('Runtime.consoleAPICalled', (call) => {
    const at = call.stackTrace?.callFrames[0]
    const text = call.args.map(textOf).join(' ')
    toMain.tell('contents.console', {
      id,
      level: call.type,
      text,
      line: at?.lineNumber ?? 0,
      source: at?.url ?? '',
    })
  })
}

const reportEnd = (
  { id, targetId, link, navigator }: AppWindow,
  { browser, toMain, gone }: ReportTargets,
): void => {
  browser.onTargetGone(targetId, () => {
    link.leave()
    navigator.supersede()
    gone()
    toMain.tell('window.closed', { id })
  })
  browser.onTargetCrash(targetId, (reason, exitCode) => {
    link.leave()
    navigator.supersede()
    toMain.tell('contents.gone', { id, reason, exitCode })
  })
}

const reportLoading = (
  { id, targetId, session, memory }: AppWindow,
  { toMain, navigated }: ReportTargets,
): void => {
  session.on('Page.lifecycleEvent', ({ frameId, name }) => {
    if (frameId !== targetId) return
    if (name === 'DOMContentLoaded') toMain.tell('contents.ready', { id, stage: 'dom' })
    if (name === 'load') toMain.tell('contents.ready', { id, stage: 'load' })
    if (name === 'firstPaint' || name === 'load') toMain.tell('window.painted', { id })
  })
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId !== undefined) return
    memory.origin = frame.securityOrigin
    navigated()
    toMain.tell('contents.navigated', { id, url: shownUrl(frame), isSameDocument: false, frameId: frame.id })
  })
  session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    if (frameId !== targetId) return
    toMain.tell('contents.navigated', { id, url: shownUrl({ url }), isSameDocument: true, frameId })
  })
  session.on('Page.frameStartedLoading', ({ frameId }) => {
    if (frameId === targetId) toMain.tell('contents.loading', { id, isLoading: true })
  })
  session.on('Page.frameStoppedLoading', ({ frameId }) => {
    if (frameId === targetId) toMain.tell('contents.loading', { id, isLoading: false })
  })
}

const textOf = (value: Protocol.Runtime.RemoteObject): string =>
  value.value === undefined ? (value.description ?? value.type) : String(value.value)
