import { expect, it } from 'vitest'
import { isAlive, launchFixture, expectSoon } from './support.ts'

it('a new host gets a new renderer process, the old one goes, and the window keeps its place', async () => {
  const app = await launchFixture()
  const pidOf = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0)
  const before = await pidOf()
  expect((await app.pids()).renderers).toContain(before)
  for (let round = 2; round < 5; round++) {
    const old = await pidOf()
    await app.evaluate(async ({ BrowserWindow }, host) => {
      const window = BrowserWindow.getAllWindows()[0]
      await window?.loadURL(`app://${host}/index.html`)
      if (window)
        (globalThis as unknown as { connect: (contents: object) => void }).connect(window.webContents)
    }, `w${round}`)
    const page = await app.waitForPage()
    // The driver hears of the new address a moment after main does.
    await expect.poll(() => page.url()).toBe(`https://w${round}.app.invalid/index.html`)
    const now = await pidOf()
    expect(now).not.toBe(old)
    expect(isAlive(now)).toBe(true)
    await expectSoon(() => !isAlive(old))
    const answer = await page.evaluate(async () => {
      await fixture.arrived()
      return fixture.call('echo', 'again')
    })
    expect(answer).toBe('again')
  }
  const bounds = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  expect(bounds).toMatchObject({ width: 900, height: 640 })
})

it('the ports of a page that is replaced are closed at the other end', async () => {
  const app = await launchFixture()
  await app.page.evaluate(() => fixture.arrived())
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('app://w2/index.html'))
  await expectSoon(() =>
    app.evaluate(() =>
      (globalThis as unknown as { utilitySaid: unknown[] }).utilitySaid.includes('window port closed'),
    ),
  )
})

it('a crashed renderer is told of, and the window can be loaded again', async () => {
  const app = await launchFixture()
  const old = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const seen = ((globalThis as unknown as { gone: string[] }).gone = [] as string[])
    contents?.on('render-process-gone', (_event, { reason }) => seen.push(reason))
    const pid = contents?.getOSProcessId() ?? 0
    contents?.forcefullyCrashRenderer()
    return pid
  })
  await expectSoon(
    async () => (await app.evaluate(() => (globalThis as unknown as { gone: string[] }).gone)).length > 0,
  )
  expect(isAlive(old)).toBe(false)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('app://w2/index.html'))
  const page = await app.waitForPage()
  expect(await page.textContent('#loaded')).toBe('module renderer')
})

it('a killed renderer counts as gone as well', async () => {
  const app = await launchFixture()
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.on('render-process-gone', (_event, { reason }) => {
      ;(globalThis as unknown as { reason: string }).reason = reason
    })
  })
  const pid = await app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  )
  process.kill(pid, 'SIGKILL')
  await expectSoon(
    async () =>
      (await app.evaluate(() => (globalThis as unknown as { reason?: string }).reason)) === 'killed',
  )
})
