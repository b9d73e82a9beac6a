import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchApp, type LaunchedApp } from '../launch.ts'
import { fixtureApp, removeFolder, scratchFolder, expectSoon } from './support.ts'

const folder = scratchFolder()
let app: LaunchedApp

beforeAll(async () => {
  app = await launchApp({ appDir: fixtureApp, userDataDir: folder })
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
  removeFolder(folder)
})

describe('a window', () => {
  it('says when it is ready, and is seen from then on', async () => {
    await expectSoon(async () => (await logOf()).includes('show'))
    expect((await logOf()).filter((line) => line === 'ready-to-show' || line === 'show')).toEqual([
      'ready-to-show',
      'show',
    ])
    const state = await app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]
      return [
        window?.isVisible(),
        window?.isFocused(),
        window?.isDestroyed(),
        window === BrowserWindow.getFocusedWindow(),
        window !== undefined && BrowserWindow.fromWebContents(window.webContents) === window,
      ]
    })
    expect(state).toEqual([true, true, false, true, true])
  })

  it('is as large inside as the app asked', async () => {
    const inner = () => app.page.evaluate(() => [innerWidth, innerHeight])
    await expectSoon(async () => (await inner()).join() === '900,640')
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ width: 1100, height: 700 }),
    )
    await expectSoon(async () => (await inner()).join() === '1100,700')
    const bounds = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
    expect(bounds).toMatchObject({ width: 1100, height: 700 })
  })

  it('is maximized, put away, restored and shown full screen, and remembers its normal place', async () => {
    const seen = await app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]
      const events: string[] = []
      if (window === undefined) return events
      window.on('maximize', () => events.push('maximize'))
      window.on('unmaximize', () => events.push('unmaximize'))
      window.on('minimize', () => events.push('minimize'))
      window.on('restore', () => events.push('restore'))
      window.on('enter-full-screen', () => events.push('full'))
      window.on('leave-full-screen', () => events.push('not full'))
      const normal = window.getNormalBounds()
      window.maximize()
      events.push(String(window.isMaximized()))
      window.unmaximize()
      window.minimize()
      events.push(String(window.isMinimized()))
      window.restore()
      window.setFullScreen(true)
      events.push(String(window.isFullScreen()), String(window.getNormalBounds().width === normal.width))
      window.setFullScreen(false)
      return events
    })
    expect(seen).toEqual([
      ...[
        'maximize',
        'true',
        'unmaximize',
        'minimize',
        'true',
        'restore',
        'full',
        'true',
        'true',
        'not full',
      ],
    ])
  })

  it('takes the whole screen in full screen', async () => {
    const size = () => app.page.evaluate(() => `${innerWidth}x${innerHeight}`)
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setFullScreen(true))
    const { width, height } = await app.evaluate(({ screen }) => screen.getPrimaryDisplay().size)
    await expectSoon(async () => (await size()) === `${width}x${height}`)
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setFullScreen(false))
    await expectSoon(async () => (await size()) === '1100x700')
  })

  it('follows the page’s title unless the app prevents it', async () => {
    const title = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
    await app.page.evaluate(() => (document.title = 'Second'))
    await expectSoon(async () => (await title()) === 'Second')
    await app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]
      window?.on('page-title-updated', (event) => event.preventDefault())
      window?.setTitle('Fixed')
    })
    await app.page.evaluate(() => (document.title = 'Third'))
    await expectSoon(async () => {
      const seen = await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getTitle(),
      )
      return seen === 'Third'
    })
    expect(await title()).toBe('Fixed')
  })

  it('has the ground the app gave it where the page paints none', async () => {
    await app.page.evaluate(() => document.documentElement.style.setProperty('background', 'none'))
    const picture = await app.evaluate(async ({ BrowserWindow }) => {
      const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage({
        x: 600,
        y: 400,
        width: 2,
        height: 2,
      })
      return image?.toDataURL()
    })
    const color = await app.page.evaluate(async (source) => {
      const bytes = Uint8Array.from(atob((source ?? '').split(',')[1] ?? ''), (letter) =>
        letter.charCodeAt(0),
      )
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const context = new OffscreenCanvas(2, 2).getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      return [...(context?.getImageData(0, 0, 1, 1).data ?? [])]
    }, picture)
    expect(color).toEqual([0x12, 0x34, 0x56, 255])
  })

  it('zooms as a browser does', async () => {
    const seen = () => app.page.evaluate(() => [innerWidth, devicePixelRatio])
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
    await expectSoon(async () => (await seen()).join() === '550,2')
    const level = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.setZoomLevel(0)
      return contents?.getZoomFactor()
    })
    expect(level).toBe(1)
    await expectSoon(async () => (await seen()).join() === '1100,1')
  })

  it('remembers that its content is protected', async () => {
    const isProtected = await app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]
      window?.setContentProtection(true)
      return window?.isContentProtected()
    })
    expect(isProtected).toBe(true)
  })

  it('prints its page', async () => {
    const head = await app.evaluate(async ({ BrowserWindow }) => {
      const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({
        pageSize: 'A5',
        landscape: true,
      })
      return pdf?.toString('latin1') ?? ''
    })
    expect(head.slice(0, 5)).toBe('%PDF-')
    // A5 across, in points: 8.27 and 5.83 inches of 72.
    expect(head).toMatch(/MediaBox ?\[0 0 59[56](\.\d+)? (419|420)(\.\d+)?\]/)
  })

  it('edits where the caret is', async () => {
    await app.page.focus('#text')
    await app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      await contents?.insertText('hello')
      contents?.selectAll()
      contents?.delete()
    })
    await expectSoon(async () => (await app.page.inputValue('#text')) === '')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.undo())
    await expectSoon(async () => (await app.page.inputValue('#text')) === 'hello')
  })

  it('shows the theme that main chose', async () => {
    const isDark = () => app.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    const updates = await app.evaluate(({ nativeTheme }) => {
      const seen: boolean[] = []
      nativeTheme.on('updated', () => seen.push(nativeTheme.shouldUseDarkColors))
      nativeTheme.themeSource = 'dark'
      return new Promise<boolean[]>((resolve) => setImmediate(() => resolve(seen)))
    })
    expect(updates).toEqual([true])
    await expectSoon(isDark)
    await app.evaluate(({ nativeTheme }) => (nativeTheme.themeSource = 'light'))
    await expectSoon(async () => !(await isDark()))
  })

  it('is hidden and shown, focused and blurred', async () => {
    const events = await app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]
      const seen: string[] = []
      for (const name of ['focus', 'blur', 'show', 'hide'] as const)
        window?.on(name as 'focus', () => seen.push(name))
      window?.hide()
      window?.showInactive()
      seen.push(String(window?.isFocused()))
      window?.focus()
      window?.blur()
      return seen
    })
    expect(events).toEqual(['blur', 'hide', 'show', 'false', 'focus', 'blur'])
  })

  it('may be one of several, each with its own page', async () => {
    const both = await app.evaluate(async ({ BrowserWindow, session }) => {
      const second = new BrowserWindow({ webPreferences: { session: session.fromPartition('fixture') } })
      await second.loadURL('app://other/index.html')
      const urls = BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL())
      const closed = new Promise((resolve) => second.once('closed', () => resolve(null)))
      second.close()
      await closed
      return [urls, second.isDestroyed(), BrowserWindow.getAllWindows().length]
    })
    expect(both).toEqual([['app://w1/index.html', 'app://other/index.html'], true, 1])
  })

  it('refuses what would weaken its page', async () => {
    const messages = await app.evaluate(({ BrowserWindow }) =>
      [{ nodeIntegration: true }, { contextIsolation: false }, { sandbox: false }, { webviewTag: true }].map(
        (webPreferences) => {
          try {
            return `opened ${new BrowserWindow({ webPreferences }).id}`
          } catch (error) {
            return String(error)
          }
        },
      ),
    )
    expect(messages.every((message) => message.includes('webPreferences.'))).toBe(true)
  })
})

const logOf = (): Promise<string[]> => app.evaluate(() => (globalThis as unknown as { log: string[] }).log)
