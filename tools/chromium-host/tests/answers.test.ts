import { describe, expect, it } from 'vitest'
import { TargetGoneError, type CdpSession } from '../chromium/cdp.ts'
import type { Attached, Browser } from '../host/browser.ts'
import { expectSoon, launchFixture, startBrowser } from './support.ts'

const size = { width: 400, height: 300 }

const openPage = async (browser: Browser): Promise<Attached> => {
  const attached = await browser.open(size, '#ffffff')
  const { session } = attached
  await Promise.all([session.send('Page.enable'), session.send('Runtime.runIfWaitingForDebugger')])
  return attached
}

const neverAnswered = (session: CdpSession): Promise<unknown> =>
  session.send('Runtime.evaluate', { expression: 'new Promise(() => {})', awaitPromise: true })

describe('a command that Chromium never answers is refused', () => {
  it('when its window closes meanwhile, and every later one at once', async () => {
    const browser = await startBrowser()
    const { session, targetId } = await openPage(browser)
    const answer = neverAnswered(session)
    browser.close(targetId)
    await expect(answer).rejects.toThrow(TargetGoneError)
    await expect(session.send('Page.reload')).rejects.toThrow('Page.reload: its target is gone')
  })

  it('when its page crashes meanwhile', async () => {
    const browser = await startBrowser()
    const { session } = await openPage(browser)
    const answer = neverAnswered(session)
    session.tell('Page.crash')
    await expect(answer).rejects.toThrow('Runtime.evaluate: its page crashed')
  })

  it('when Chromium itself ends', async () => {
    const browser = await startBrowser()
    const { session } = await openPage(browser)
    const opened = browser.open(size, '#ffffff').then((next) => neverAnswered(next.session))
    const answers = [neverAnswered(session), opened]
    browser.session.tell('Browser.close')
    await Promise.all(answers.map((answer) => expect(answer).rejects.toThrow(/gone$/)))
  })
})

it('a window is closed also while a new document takes the place of the old one', async () => {
  const browser = await startBrowser()
  for (let round = 0; round < 3; round += 1) {
    const { session, targetId } = await openPage(browser)
    const gone = new Promise<string>((resolve) => browser.onTargetGone(targetId, () => resolve('gone')))
    await session.send('Page.navigate', { url: 'data:text/html,committing' })
    browser.close(targetId)
    expect(await gone).toBe('gone')
  }
})

it('a window that Chromium refuses to open is not mistaken for the next one', async () => {
  const browser = await startBrowser()
  await expect(browser.open({ width: 0.5, height: 300 }, '#ffffff')).rejects.toThrow('Target.createTarget')
  await expect(openPage(browser)).resolves.toHaveProperty('targetId')
})

it('clearing storage and cache is answered while windows close', async () => {
  const app = await launchFixture()
  const answered = await app.evaluate(async ({ BrowserWindow, session }) => {
    const fixtureSession = session.fromPartition('fixture')
    for (let round = 0; round < 5; round += 1) {
      const window = new BrowserWindow({ show: false, webPreferences: { session: fixtureSession } })
      await window.loadURL(`app://closing${round}/index.html`)
      window.destroy()
      await fixtureSession.clearStorageData()
      await fixtureSession.clearCache()
    }
    return true
  })
  expect(answered).toBe(true)
})

it('a loadURL whose page leaves for another before it has loaded rejects as Electron’s does', async () => {
  const app = await launchFixture()
  const code = await app.evaluate(async ({ BrowserWindow, session }) => {
    const restless = session.fromPartition('restless')
    restless.protocol.handle('app', ({ url }) => {
      const isFirst = url.endsWith('first.html')
      const body = isFirst
        ? '<script>location.href = "./second.html"</script><img src="./slow.png">'
        : 'there'
      return url.endsWith('.png')
        ? new Promise(() => undefined)
        : new Response(body, { headers: { 'content-type': 'text/html' } })
    })
    const window = new BrowserWindow({ show: false, webPreferences: { session: restless } })
    const failure = await window.loadURL('app://restless/first.html').catch((error: unknown) => error)
    window.destroy()
    return (failure as { code: string } | undefined)?.code
  })
  expect(code).toBe('ERR_ABORTED')
})

it('an answer to a document that was replaced does not reach the next one', async () => {
  const app = await launchFixture()
  await app.evaluate(({ ipcMain }) => {
    const waiting = ((globalThis as unknown as { waiting: (() => void)[] }).waiting = [] as (() => void)[])
    ipcMain.handle(
      'later',
      (_event, text: string) => new Promise((resolve) => waiting.push(() => resolve(text))),
    )
  })
  const asked = () => app.evaluate(() => (globalThis as unknown as { waiting: unknown[] }).waiting.length)
  const answerOne = () =>
    app.evaluate(() => (globalThis as unknown as { waiting: (() => void)[] }).waiting.shift()?.())
  await app.page.evaluate(() => void fixture.invoke('later', 'for the first'))
  await expectSoon(async () => (await asked()) === 1)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('app://w2/index.html'))
  const page = await app.waitForPage()
  const answer = page.evaluate(() => fixture.invoke('later', 'for the second'))
  await expectSoon(async () => (await asked()) === 2)
  await answerOne()
  await answerOne()
  expect(await answer).toBe('for the second')
})
