import type { CdpSession, Protocol } from '../chromium/cdp.ts'
import type { WindowState } from '../wire/api.ts'
import type { Bounds } from '../wire/shapes.ts'

export type Placed = { readonly bounds: Bounds; readonly content: Bounds; readonly state: WindowState }

/**
 * Place, size and state of one Chromium window. Electron's bounds mean a window that is all page; Chromium's
 * has a bar, whose height is measured once and added.
 */
export class WindowFrame {
  private readonly browser: CdpSession
  private readonly page: CdpSession
  private readonly windowId: number
  private extra = { width: 0, height: 0 }
  private place: Bounds
  private state: WindowState = 'normal'
  private last: Promise<unknown> = Promise.resolve()

  private constructor(browser: CdpSession, page: CdpSession, windowId: number, place: Bounds) {
    this.browser = browser
    this.page = page
    this.windowId = windowId
    this.place = place
  }

  static async measure(browser: CdpSession, page: CdpSession, targetId: string): Promise<WindowFrame> {
    const { windowId, bounds } = await browser.send('Browser.getWindowForTarget', { targetId })
    const frame = new WindowFrame(browser, page, windowId, asBounds(bounds))
    const inner = await frame.innerSize()
    frame.extra = {
      width: Math.max(0, frame.place.width - inner.width),
      height: Math.max(0, frame.place.height - inner.height),
    }
    return frame
  }

  get contentSize(): { readonly width: number; readonly height: number } {
    return { width: this.place.width - this.extra.width, height: this.place.height - this.extra.height }
  }

  setBounds(bounds: { x: number | null; y: number | null; width: number; height: number }): Promise<Placed> {
    return this.inTurn(async () => {
      if (this.state !== 'normal') await this.sendState('normal')
      const outer = {
        ...(bounds.x === null ? {} : { left: bounds.x }),
        ...(bounds.y === null ? {} : { top: bounds.y }),
        width: bounds.width + this.extra.width,
        height: bounds.height + this.extra.height,
      }
      await this.browser.send('Browser.setWindowBounds', { windowId: this.windowId, bounds: outer })
    })
  }

  setState(state: WindowState): Promise<Placed> {
    return this.inTurn(async () => {
      // Chromium refuses to go from one special state straight to another.
      if (this.state !== 'normal' && state !== 'normal') await this.sendState('normal')
      await this.sendState(state)
    })
  }

  /** Where it is now, once what was asked before is done. */
  measureAgain(): Promise<Placed> {
    return this.inTurn(() => Promise.resolve())
  }

  /** One after another: each begins from what the one before it made of the window. */
  private inTurn(act: () => Promise<void>): Promise<Placed> {
    const result = this.last.then(act).then(() => this.read())
    this.last = result.catch(() => undefined)
    return result
  }

  private async read(): Promise<Placed> {
    const { bounds } = await this.browser.send('Browser.getWindowBounds', { windowId: this.windowId })
    this.state = bounds.windowState ?? 'normal'
    if (this.state !== 'minimized') this.place = asBounds(bounds)
    // Full screen has no bar.
    const extra = this.state === 'fullscreen' ? { width: 0, height: 0 } : this.extra
    const content = {
      ...this.place,
      width: this.place.width - extra.width,
      height: this.place.height - extra.height,
    }
    return { bounds: content, content, state: this.state }
  }

  private async sendState(windowState: WindowState): Promise<void> {
    await this.browser.send('Browser.setWindowBounds', { windowId: this.windowId, bounds: { windowState } })
    this.state = windowState
  }

  private async innerSize(): Promise<{ width: number; height: number }> {
    const { cssVisualViewport } = await this.page.send('Page.getLayoutMetrics')
    return { width: cssVisualViewport.clientWidth, height: cssVisualViewport.clientHeight }
  }
}

const asBounds = (bounds: Protocol.Browser.Bounds): Bounds => ({
  x: bounds.left ?? 0,
  y: bounds.top ?? 0,
  width: bounds.width ?? 0,
  height: bounds.height ?? 0,
})
