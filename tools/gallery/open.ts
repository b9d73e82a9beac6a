import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { buildGallery, galleryFolder } from './build.ts'
import { openDrawing, type Drawing } from './browser.ts'
import { writeLook, type Look } from './page/stages.ts'

export { stages, type Look, type Stage } from './page/stages.ts'

const origin = 'https://gallery.invalid'

const typeOf: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

const usual = { width: 1_360, height: 860 }

export type ShowOptions = {
  readonly size?: { readonly width: number; readonly height: number }
  readonly isForcedColors?: boolean
}

export type Gallery = AsyncDisposable & {
  readonly page: Page
  readonly chromiumVersion: string
  /** Shows one stage in one look, drawn to the end: fonts there, nothing moving. */
  readonly show: (look: Look, options?: ShowOptions) => Promise<void>
}

/** Builds the gallery and opens it; its files are handed to the page without a server. */
export const openGallery = async (): Promise<Gallery> => {
  buildGallery()
  const drawing: Drawing = await openDrawing()
  const { page, chromiumVersion } = drawing
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    const file = path.join(galleryFolder, pathname === '/' ? 'index.html' : pathname)
    if (!file.startsWith(galleryFolder)) return route.abort()
    return route.fulfill({
      body: readFileSync(file),
      contentType: typeOf[path.extname(file)] ?? 'application/octet-stream',
    })
  })
  const show: Gallery['show'] = async (look, { size = usual, isForcedColors = false } = {}) => {
    await page.setViewportSize(size)
    await page.emulateMedia({
      media: look.stage === 'paper' ? 'print' : 'screen',
      reducedMotion: 'reduce',
      colorScheme: look.theme,
      forcedColors: isForcedColors ? 'active' : 'none',
    })
    await page.goto('about:blank')
    await page.goto(`${origin}/#${writeLook(look)}`)
    // On paper the window is left out, and the specimen's own words with it.
    await page.locator('[data-shows]').first().waitFor({ state: 'attached' })
    await reach(page, look)
    await page.evaluate(async () => {
      await document.fonts.ready
      const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))
      await frame()
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
      await frame()
    })
  }
  return { page, chromiumVersion, show, [Symbol.asyncDispose]: () => drawing[Symbol.asyncDispose]() }
}

/** What only appears when one presses or points is brought about. */
const reach = async (page: Page, { stage }: Look): Promise<void> => {
  if (stage === 'menu') {
    await page.getByRole('button', { name: 'More for Harbour Table' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Rename' }).waitFor()
  }
  if (stage === 'select') {
    await page.getByRole('button', { name: 'Lock after' }).press('Enter')
    await page.getByRole('option', { name: '10 minutes' }).waitFor()
  }
  if (stage === 'tooltip') {
    await page.keyboard.press('Tab')
    await page.getByRole('tooltip').waitFor()
  }
  if (stage === 'toast') await page.getByRole('alertdialog').waitFor()
  if (stage === 'confirm') await page.getByRole('alertdialog').waitFor()
  if (stage === 'form' || stage === 'palette') await page.getByRole('dialog').waitFor()
}
