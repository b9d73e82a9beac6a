// A machine may have no screen and no Xvfb: what is tested then is that this is so.
// oxlint-disable vitest/no-conditional-tests
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp, type LaunchedApp } from '../launch.ts'
import { openDisplay } from './display.ts'
import { expectSoon, fixtureApp, removeFolder, scratchFolder } from './support.ts'

const display = await openDisplay()

if (display === null) {
  it('there is no screen here and no Xvfb, so no window can be shown', () => {
    expect(process.env['DISPLAY'] ?? '').toBe('')
  })
} else {
  const folder = scratchFolder()
  let app: LaunchedApp

  beforeAll(async () => {
    app = await launchApp({
      appDir: fixtureApp,
      userDataDir: folder,
      headless: false,
      env: { DISPLAY: display.name },
      args: ['--say-goodbye'],
    })
  })
  afterAll(async () => {
    await app[Symbol.asyncDispose]()
    display.close()
    removeFolder(folder)
  })

  it('a shown window has no browser around its page', async () => {
    await expectSoon(async () => (await app.page.evaluate(() => document.visibilityState)) === 'visible')
    const size = () => app.page.evaluate(() => [innerWidth, innerHeight, outerHeight].join())
    await expectSoon(async () => (await size()) === '900,640,640')
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 30, y: 40, width: 1000, height: 700 }),
    )
    await expectSoon(async () => (await size()) === '1000,700,700')
    const place = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
    expect(place).toEqual({ x: 30, y: 40, width: 1000, height: 700 })
  })

  it('a lock keeps the shown window and its place', async () => {
    const pid = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId())
    const before = await pid()
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.loadURL('app://w2/index.html'),
    )
    const page = await app.waitForPage()
    expect(await pid()).not.toBe(before)
    // Playwright may hear of the new document a moment after main.
    await page.waitForFunction(() => innerWidth === 1000 && innerHeight === 700)
  })

  it('a person’s closing is asked about before the page is gone, and may be refused', async () => {
    const { page } = app
    // Playwright would answer the question itself.
    page.on('dialog', () => undefined)
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.once('close', (event) => {
        event.preventDefault()
        ;(globalThis as unknown as { isAsked: boolean }).isAsked = true
      })
    })
    await page.click('#text')
    await page.keyboard.type('not saved yet')
    await page.close({ runBeforeUnload: true })
    await expectSoon(() =>
      app.evaluate(() => (globalThis as unknown as { isAsked?: boolean }).isAsked === true),
    )
    expect(await page.inputValue('#text')).toBe('not saved yet')
    await page.close({ runBeforeUnload: true })
    expect(await app.exited).toBe(0)
    expect(app.stdout()).toContain('close closed window-all-closed before-quit will-quit quit')
  })
}
