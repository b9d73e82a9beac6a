import { readFileSync } from 'node:fs'
import { CdpError, type CdpSession, type Protocol } from '../chromium/cdp.ts'
import type { Chromium } from '../chromium/start.ts'
import { permissionNames } from '../wire/permissions.ts'

type TargetInfo = Protocol.Target.TargetInfo
export type Attached = { readonly session: CdpSession; readonly targetId: string }

/** How long a window that was asked to close may take until it is asked again. */
const closeAgainMs = 200

/**
 * Chromium's targets: opens windows, hands each to who asked for it, and closes every page nobody asked for
 * before its first script runs.
 */
export class Browser {
  readonly chromium: Chromium
  private openings: PromiseWithResolvers<Attached>[] = []
  private readonly closing = new Map<string, NodeJS.Timeout>()
  private readonly onGone = new Map<string, () => void>()
  private readonly onCrash = new Map<string, (reason: string, exitCode: number) => void>()
  private readonly onDownload = new Map<string, (url: string, fileName: string) => void>()
  private readonly isHeadless: boolean

  constructor(chromium: Chromium, isHeadless: boolean) {
    this.chromium = chromium
    this.isHeadless = isHeadless
  }

  get session(): CdpSession {
    return this.chromium.connection.browser
  }

  async start(): Promise<void> {
    this.session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) =>
      this.attached(sessionId, targetInfo),
    )
    this.session.on('Target.targetDestroyed', ({ targetId }) => {
      this.closed(targetId)
      this.onGone.get(targetId)?.()
    })
    this.session.on('Target.targetCrashed', ({ targetId, status, errorCode }) =>
      this.onCrash.get(targetId)?.(status, errorCode),
    )
    this.session.on('Browser.downloadWillBegin', ({ frameId, url, suggestedFilename }) =>
      this.onDownload.get(frameId)?.(url, suggestedFilename),
    )
    void this.chromium.exited.then(() => {
      for (const opening of this.openings.splice(0)) opening.reject(new CdpError('Chromium is gone'))
    })
    await Promise.all([
      this.session.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true }),
      this.session.send('Target.setDiscoverTargets', { discover: true }),
      this.session.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
      }),
    ])
  }

  /** A new window showing nothing yet, paused before its first document. */
  async open(size: { readonly width: number; readonly height: number }, color: string): Promise<Attached> {
    const opening = Promise.withResolvers<Attached>()
    this.openings.push(opening)
    if (this.isHeadless) {
      const wanted = { url: 'about:blank', newWindow: true, ...size }
      this.session.send('Target.createTarget', wanted).catch((error: unknown) => {
        this.openings = this.openings.filter((other) => other !== opening)
        opening.reject(error)
      })
    } else {
      const page = `<title> </title><body style="background:${color}">`
      this.chromium.openAppWindow(`data:text/html,${encodeURIComponent(page)}`, size)
    }
    return opening.promise
  }

  /**
   * Asked for until the window is gone: when a new document is just taking the place of the old one, Chromium answers
   * that it closes the window, and does not.
   */
  close(targetId: string): void {
    if (this.closing.has(targetId)) return
    const ask = (): void =>
      void this.session.send('Target.closeTarget', { targetId }).catch(() => this.closed(targetId))
    this.closing.set(targetId, setInterval(ask, closeAgainMs).unref())
    ask()
  }

  onTargetGone(targetId: string, listener: () => void): void {
    this.onGone.set(targetId, listener)
  }

  onTargetCrash(targetId: string, listener: (reason: string, exitCode: number) => void): void {
    this.onCrash.set(targetId, listener)
  }

  /** Downloads never happen; the app is told of the attempt. */
  onTargetDownload(targetId: string, listener: (url: string, fileName: string) => void): void {
    this.onDownload.set(targetId, listener)
  }

  /** Process ids of the renderers of pages, without that of the browser's own bar. */
  async renderers(): Promise<readonly number[]> {
    const { processInfo } = await this.session.send('SystemInfo.getProcessInfo')
    return processInfo.filter(({ type, id }) => type === 'renderer' && !isBrowsersOwn(id)).map(({ id }) => id)
  }

  /** Every permission Chromium knows is denied but these. */
  async setPermissions(granted: readonly string[]): Promise<void> {
    await Promise.all(
      permissionNames.map((name) =>
        this.session
          .send('Browser.setPermission', {
            permission: { name },
            setting: granted.includes(name) ? 'granted' : 'denied',
          })
          // Not every Chromium knows every name; one it does not know cannot be asked for either.
          .catch(() => undefined),
      ),
    )
  }

  private closed(targetId: string): void {
    clearInterval(this.closing.get(targetId))
    this.closing.delete(targetId)
  }

  private attached(sessionId: string, info: TargetInfo): void {
    const session = this.chromium.connection.session(sessionId)
    const opening = info.type === 'page' && info.openerId === undefined ? this.openings.shift() : undefined
    if (opening !== undefined) {
      opening.resolve({ session, targetId: info.targetId })
      return
    }
    if (info.type === 'page') this.close(info.targetId)
    else session.tell('Runtime.runIfWaitingForDebugger')
  }
}

/** Chromium draws parts of its own bar by a page; only the command line tells that renderer from the others. */
const isBrowsersOwn = (pid: number): boolean => {
  if (process.platform !== 'linux') return false
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--top-chrome-webui')
  } catch {
    // It ended meanwhile.
    return true
  }
}
