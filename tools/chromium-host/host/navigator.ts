import type { CdpSession } from '../chromium/cdp.ts'
import { toAppUrl, toPageUrl } from './appUrl.ts'

/** How the loading of a document ended: well, or with the name of a net error. */
type Outcome = 'loaded' | 'ERR_ABORTED' | 'ERR_FAILED'

/** Chromium's net error text as Electron reports a failed load. Codes: net/base/net_error_list.h. */
const netErrors: Readonly<Record<string, number>> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_FILE_NOT_FOUND: -6,
  ERR_UNKNOWN_URL_SCHEME: -302,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_INTERNET_DISCONNECTED: -106,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_PROXY_CONNECTION_FAILED: -130,
  ERR_INVALID_URL: -300,
}

export class LoadError extends Error {
  override readonly name = 'Error'
  readonly code: string
  readonly errno: number
  readonly url: string

  constructor(code: string, url: string) {
    const errno = netErrors[code] ?? -2
    super(`${code} (${errno}) loading '${url}'`)
    this.code = code
    this.errno = errno
    this.url = url
  }
}

/** `loadURL` and `reload` of one window: who asked for a document, and when it has loaded. */
export class Navigator {
  private readonly session: CdpSession
  private readonly frameId: string
  private readonly outcomes = new Map<string, Outcome>()
  private readonly waiters = new Map<string, (outcome: Outcome) => void>()
  /** Loader of the document that is shown. */
  private shown: string | null = null
  private ownUrl: string | null = null
  private isOwnReload = false

  constructor(session: CdpSession, frameId: string) {
    this.session = session
    this.frameId = frameId
    session.on('Page.lifecycleEvent', ({ frameId: id, loaderId, name }) => {
      if (id === this.frameId && name === 'load') this.settle(loaderId, 'loaded')
    })
    session.on('Page.frameNavigated', ({ frame: { id, loaderId } }) => {
      if (id !== this.frameId) return
      // A document that another one replaces will never have loaded.
      if (this.shown !== null && this.shown !== loaderId) this.settle(this.shown, 'ERR_ABORTED')
      this.shown = loaderId
    })
    session.on('Page.frameStoppedLoading', ({ frameId: id }) => {
      if (id === this.frameId && this.shown !== null) this.settle(this.shown, 'ERR_FAILED')
    })
  }

  /** Resolves when the page has loaded; rejects with a LoadError as Electron's loadURL does. */
  async load(url: string): Promise<void> {
    this.supersede()
    this.ownUrl = toPageUrl(url)
    const { errorText, loaderId } = await this.session.send('Page.navigate', { url: this.ownUrl })
    if (errorText !== undefined && errorText !== '') throw new LoadError(errorText.replace('net::', ''), url)
    // No loader: a navigation within the document.
    if (loaderId === undefined) return
    const outcome =
      this.outcomes.get(loaderId) ??
      (await new Promise<Outcome>((resolve) => this.waiters.set(loaderId, resolve)))
    if (outcome !== 'loaded') throw new LoadError(outcome, url)
  }

  async reload(ignoreCache: boolean): Promise<void> {
    this.supersede()
    this.isOwnReload = true
    await this.session.send('Page.reload', { ignoreCache })
  }

  /** Whether a load that the app asked for has not begun yet. */
  get isLeaving(): boolean {
    return this.ownUrl !== null || this.isOwnReload
  }

  /** See RequestContext. */
  takeOwnLoad(url: string): boolean {
    const isOwn = this.isOwnReload || (this.ownUrl !== null && sameDocument(this.ownUrl, url))
    this.isOwnReload = false
    if (isOwn) this.ownUrl = null
    return isOwn
  }

  /** The document is gone before it loaded. */
  supersede(): void {
    for (const loaderId of this.waiters.keys()) this.settle(loaderId, 'ERR_ABORTED')
    this.outcomes.clear()
  }

  /** The first outcome counts. */
  private settle(loaderId: string, outcome: Outcome): void {
    if (this.outcomes.has(loaderId)) return
    this.outcomes.set(loaderId, outcome)
    this.waiters.get(loaderId)?.(outcome)
    this.waiters.delete(loaderId)
  }
}

const sameDocument = (a: string, b: string): boolean =>
  new URL(a).href.split('#')[0] === new URL(b).href.split('#')[0]

/** The address the app knows, of a frame that Chromium reports. */
export const shownUrl = (frame: { readonly url: string; readonly urlFragment?: string }): string =>
  toAppUrl(frame.url + (frame.urlFragment ?? ''))
