import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchApp, type LaunchedApp } from '../launch.ts'
import { fixtureApp, removeFolder, scratchFolder, expectSoon } from './support.ts'

const folder = scratchFolder()
let app: LaunchedApp
type Seen = {
  asked: string[]
  navigations: string[]
  frames: string[]
  opened: string[]
  downloads: number
  permissions: string[]
}
const seen = (): Promise<Seen> => app.evaluate(() => (globalThis as unknown as { seen: Seen }).seen)

beforeAll(async () => {
  app = await launchApp({ appDir: fixtureApp, userDataDir: folder })
  await app.evaluate(({ BrowserWindow, session }) => {
    const noted: Seen = { asked: [], navigations: [], frames: [], opened: [], downloads: 0, permissions: [] }
    ;(globalThis as unknown as { seen: Seen }).seen = noted
    const fixtureSession = session.fromPartition('fixture')
    fixtureSession.webRequest.onBeforeRequest((details, answer) => {
      noted.asked.push(`${details.resourceType} ${details.url}`)
      answer({ cancel: new URL(details.url).protocol !== 'app:' })
    })
    fixtureSession.webRequest.onHeadersReceived((details, answer) =>
      answer({ responseHeaders: { ...details.responseHeaders, 'x-added': ['yes'] } }),
    )
    fixtureSession.setPermissionRequestHandler((_contents, permission, answer) => {
      noted.permissions.push(permission)
      answer(permission === 'clipboard-sanitized-write')
    })
    fixtureSession.setPermissionCheckHandler(
      (_contents, permission) => permission === 'clipboard-sanitized-write',
    )
    fixtureSession.on('will-download', (event) => {
      noted.downloads += 1
      event.preventDefault()
    })
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.on('will-navigate', (event) => {
      noted.navigations.push(event.url)
      event.preventDefault()
    })
    contents?.on('will-frame-navigate', (event) => {
      if (event.isMainFrame) return
      noted.frames.push(event.url)
      event.preventDefault()
    })
    contents?.setWindowOpenHandler(({ url }) => {
      noted.opened.push(url)
      return { action: 'deny' }
    })
  })
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
  removeFolder(folder)
})

describe('requests', () => {
  it('of the page reach main as app: and nothing else does', async () => {
    const urls = await app.evaluate(() => (globalThis as unknown as { requests: string[] }).requests)
    expect(urls).toEqual(['app://w1/index.html', 'app://w1/page.js'])
  })

  it('to a foreign address are asked about and fail', async () => {
    const answer = await app.page.evaluate(() =>
      fetch('https://example.com/leak').then(
        () => 'came',
        () => 'failed',
      ),
    )
    expect(answer).toBe('failed')
    expect((await seen()).asked).toContain('xhr https://example.com/leak')
  })

  it('carry the headers that the app added', async () => {
    const header = await app.page.evaluate(async () => (await fetch('./page.js')).headers.get('x-added'))
    expect(header).toBe('yes')
  })

  it('of workers are answered as the page’s are', async () => {
    const value = await app.page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const worker = new Worker('./worker.js', { type: 'module' })
          worker.addEventListener('message', ({ data }) => resolve(data))
          worker.addEventListener('error', () => reject(new Error('worker failed')))
        }),
    )
    expect(value).toBe(42)
  })

  it('for a missing file are a 404', async () => {
    expect(await app.page.evaluate(async () => (await fetch('./missing.js')).status)).toBe(404)
  })

  it('of a loadURL that the app blocks reject as Electron’s do', async () => {
    const code = await app.evaluate(async ({ BrowserWindow, session }) => {
      const blocking = session.fromPartition('blocking')
      blocking.webRequest.onBeforeRequest((_details, answer) => answer({ cancel: true }))
      const window = new BrowserWindow({ show: false, webPreferences: { session: blocking } })
      const failure = await window.loadURL('app://w9/index.html').catch((error: unknown) => error)
      window.destroy()
      return (failure as { code: string }).code
    })
    expect(code).toBe('ERR_BLOCKED_BY_CLIENT')
  })

  it('of a loadURL to an address nobody serves reject as Electron’s do', async () => {
    const seenError = await app.evaluate(async ({ BrowserWindow, session }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { session: session.fromPartition('other') },
      })
      const failure = await window.loadURL('https://example.com/').catch((error: unknown) => error)
      window.destroy()
      const { message, code, errno, url } = failure as Error & { code: string; errno: number; url: string }
      return { message, code, errno, url }
    })
    expect(seenError).toEqual({
      message: "ERR_NAME_NOT_RESOLVED (-105) loading 'https://example.com/'",
      code: 'ERR_NAME_NOT_RESOLVED',
      errno: -105,
      url: 'https://example.com/',
    })
  })
})

describe('what an origin keeps', () => {
  it('is gone when the session’s storage is cleared', async () => {
    const kept = () => app.page.evaluate(() => localStorage.getItem('kept'))
    await app.page.evaluate(() => localStorage.setItem('kept', 'yes'))
    expect(await kept()).toBe('yes')
    await app.evaluate(async ({ session }) => {
      const fixtureSession = session.fromPartition('fixture')
      await fixtureSession.clearStorageData()
      await fixtureSession.clearCache()
      await fixtureSession.clearHostResolverCache()
      await fixtureSession.closeAllConnections()
    })
    expect(await kept()).toBeNull()
  })
})

describe('the page', () => {
  it('has a secure origin of its own', async () => {
    expect(await app.page.evaluate(() => [origin, isSecureContext])).toEqual(['https://w1.app.invalid', true])
  })

  it('cannot navigate away', async () => {
    await app.page.click('#away')
    await app.page.evaluate(() => (location.href = './other.html'))
    await expectSoon(async () => (await seen()).navigations.length === 2)
    expect((await seen()).navigations).toEqual(['https://example.com/', 'app://w1/other.html'])
    expect(await app.page.evaluate(() => location.pathname)).toBe('/index.html')
    expect(await app.page.evaluate(() => fixture.invoke('echo', 'alive'))).toMatchObject({
      args: ['alive'],
    })
  })

  it('cannot open a window', async () => {
    expect(await app.page.evaluate(() => window.open('https://example.com/popup'))).toBeNull()
    await app.page.click('#blank')
    await app.page.click('#blank', { modifiers: ['ControlOrMeta'] })
    await expectSoon(async () => (await seen()).opened.length >= 2)
    expect((await seen()).opened.slice(0, 2)).toEqual(['https://example.com/popup', 'https://example.com/'])
    await expectSoon(() => app.page.context().pages().length === 1)
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  it('cannot show a frame that the app prevents', async () => {
    await app.page.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      frame.src = './index.html?framed'
    })
    await expectSoon(async () => (await seen()).frames.length === 1)
    expect((await seen()).frames).toEqual(['app://w1/index.html?framed'])
    const served = await app.evaluate(() => (globalThis as unknown as { requests: string[] }).requests)
    expect(served.filter((url) => url.includes('framed'))).toEqual([])
  })

  it('has the permissions that the app’s handlers give, and no others', async () => {
    const states = await app.page.evaluate(() =>
      Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'clipboard-write'].map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      ),
    )
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied', 'granted'])
    const tries = await app.page.evaluate(async () => [
      await Notification.requestPermission(),
      await navigator.clipboard.readText().catch((error: Error) => error.name),
      await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('here'),
          ({ code }) => resolve(code),
        ),
      ),
    ])
    expect(tries).toEqual(['denied', 'NotAllowedError', 1])
    expect((await seen()).permissions).toContain('media')
  })

  it('finds no way out by WebRTC', async () => {
    const candidates = await app.page.evaluate(async () => {
      const connection = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:9' }] })
      const found: string[] = []
      connection.addEventListener(
        'icecandidate',
        ({ candidate }) => candidate?.candidate && found.push(candidate.candidate),
      )
      connection.createDataChannel('x')
      const done = new Promise((resolve) =>
        connection.addEventListener(
          'icegatheringstatechange',
          () => connection.iceGatheringState === 'complete' && resolve(null),
        ),
      )
      await connection.setLocalDescription(await connection.createOffer())
      await done
      connection.close()
      return found
    })
    expect(candidates).toEqual([])
  })

  it('cannot download', async () => {
    await app.page.evaluate(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['x']))
      link.download = 'x.txt'
      link.click()
    })
    await expectSoon(async () => (await seen()).downloads === 1)
  })
})
