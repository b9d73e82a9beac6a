import path from 'node:path'
import { _electron, chromium, type Page } from 'playwright-core'
import { sandboxObstacle } from '../chromium-host/chromium/sandbox.ts'
import { findChromium, howToGetChromium } from '../setup/chromium.mjs'
import { findElectron } from '../setup/electron.mjs'

/** A page to show things on, and the version of the Chromium that draws it. */
export type Drawing = AsyncDisposable & { readonly page: Page; readonly chromiumVersion: string }

/**
 * Opens an empty page without a window: on an installed Chromium, else on Electron's.
 * @throws {Error} with one sentence when there is neither
 */
export const openDrawing = async (): Promise<Drawing> => {
  const executablePath = findChromium()
  if (executablePath !== null) {
    const isSandboxed = sandboxObstacle(executablePath) === null
    const browser = await chromium.launch({
      executablePath,
      args: ['--hide-scrollbars', '--force-color-profile=srgb', ...(isSandboxed ? [] : ['--no-sandbox'])],
    })
    const page = await browser.newPage()
    return {
      page,
      chromiumVersion: browser.version(),
      [Symbol.asyncDispose]: () => browser.close(),
    }
  }
  const electron = findElectron()
  if (electron === undefined) throw new Error(howToGetChromium)
  const app = await _electron.launch({
    executablePath: electron,
    args: [path.join(import.meta.dirname, 'emptyWindow.mjs')],
  })
  return {
    page: await app.firstWindow(),
    chromiumVersion: await app.evaluate(() => process.versions['chrome'] ?? 'unknown'),
    [Symbol.asyncDispose]: () => app.close(),
  }
}
