import { chromium, type Browser, type Page } from 'playwright-core'
import type { HostProcess } from './ipc.ts'

/** Playwright's view of the app's windows. After a renderer crash its Page is dead, and a new view is made. */
export class Pages {
  private readonly host: HostProcess
  private browser: Browser | null = null
  private current: Page | null = null
  private hasCrashed = false

  constructor(host: HostProcess) {
    this.host = host
  }

  get page(): Page {
    if (this.current === null) throw new Error('no page yet: await waitForPage() first')
    return this.current
  }

  /** The page of the app's oldest window, once it shows a document of the app and has loaded it. */
  async latest(): Promise<Page> {
    for (;;) {
      const page = await this.shown()
      if (page !== null && /^https:\/\/[^/]+\.app\.invalid\//.test(page.url())) {
        await page.waitForLoadState('load')
        this.current = page
        return page
      }
      await this.breathe()
    }
  }

  async close(): Promise<void> {
    await this.browser?.close()
    this.browser = null
  }

  private async shown(): Promise<Page | null> {
    const [targetId] = await this.host.control.call('targets', null)
    if (targetId === undefined) return null
    const browser = await this.connected()
    for (const page of browser.contexts().flatMap((context) => context.pages())) {
      if (page.isClosed()) continue
      if ((await targetIdOf(page)) === targetId) return page
    }
    return null
  }

  private async connected(): Promise<Browser> {
    if (this.browser !== null && this.browser.isConnected() && !this.hasCrashed) return this.browser
    await this.close()
    this.hasCrashed = false
    const endpoint = await this.host.control.call('endpoint', null)
    // noDefaults: Playwright's own emulation must not overrule what the app set.
    this.browser = await chromium.connectOverCDP(endpoint, { noDefaults: true })
    for (const context of this.browser.contexts()) {
      for (const page of context.pages()) this.watch(page)
      context.on('page', (page) => this.watch(page))
    }
    return this.browser
  }

  private watch(page: Page): void {
    page.on('crash', () => (this.hasCrashed = true))
  }

  private breathe(): Promise<void> {
    return new Promise((resolve, reject) => {
      void this.host.exited.then(() => reject(new Error(`the app has ended\n${this.host.output.stderr}`)))
      setTimeout(resolve, 20)
    })
  }
}

const targetIds = new WeakMap<Page, string>()

const targetIdOf = async (page: Page): Promise<string | null> => {
  const known = targetIds.get(page)
  if (known !== undefined) return known
  try {
    // Never detached: a session that ends takes the window's background colour with it.
    const session = await page.context().newCDPSession(page)
    const { targetInfo } = await session.send('Target.getTargetInfo')
    targetIds.set(page, targetInfo.targetId)
    return targetInfo.targetId
  } catch {
    // It closed or crashed while it was asked.
    return null
  }
}
