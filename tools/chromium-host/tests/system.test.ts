import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchApp, type LaunchedApp } from '../launch.ts'
import { fixtureApp, removeFolder, scratchFolder, expectSoon } from './support.ts'

const folder = scratchFolder()
let app: LaunchedApp
const heard = (): Promise<string[]> =>
  app.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)

beforeAll(async () => {
  app = await launchApp({ appDir: fixtureApp, userDataDir: folder })
  await app.evaluate(() => {
    ;(globalThis as unknown as { heard: string[] }).heard = []
  })
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
  removeFolder(folder)
})

describe('dialogs', () => {
  it('are answered as the test said beforehand, in order', async () => {
    await app.scriptDialog(
      { canceled: false, filePaths: ['/a'] },
      { canceled: true, filePath: '' },
      { response: 1 },
    )
    const answers = await app.evaluate(async ({ dialog }) => [
      await dialog.showOpenDialog({ properties: ['openDirectory'] }),
      await dialog.showSaveDialog({ title: 'Save' }),
      (await dialog.showMessageBox({ message: 'Sure?', buttons: ['No', 'Yes'] })).response,
    ])
    expect(answers).toEqual([{ canceled: false, filePaths: ['/a'] }, { canceled: true, filePath: '' }, 1])
  })

  it('that nobody expected fail by name', async () => {
    const message = await app.evaluate(({ dialog }) =>
      dialog.showOpenDialog({ title: 'Which folder' }).catch((error: Error) => error.message),
    )
    expect(message).toBe('nobody scripted an answer to dialog.showOpenDialog (Which folder)')
  })
})

describe('the menu', () => {
  it('is data whose items can be clicked', async () => {
    const seen = await app.evaluate(({ Menu }) => {
      const clicks: string[] = []
      const menu = Menu.buildFromTemplate([
        {
          label: 'App',
          submenu: [
            { id: 'one', label: 'One', click: (item) => clicks.push(item.label) },
            { id: 'two', label: 'Two', enabled: false, click: () => clicks.push('two') },
            {
              id: 'three',
              label: 'Three',
              type: 'checkbox',
              checked: false,
              click: ({ checked }) => clicks.push(String(checked)),
            },
          ],
        },
        { role: 'editMenu' },
      ])
      for (const id of ['one', 'two', 'three']) menu.getMenuItemById(id)?.click()
      return [clicks, menu.items.map(({ label }) => label)]
    })
    expect(seen).toEqual([
      ['One', 'true'],
      ['App', 'Edit'],
    ])
  })

  it('has accelerators that work in the page, unless the page takes the key', async () => {
    await app.evaluate(({ Menu }) => {
      const told = (globalThis as unknown as { heard: string[] }).heard
      const menu = Menu.buildFromTemplate([
        {
          label: 'App',
          submenu: [
            {
              label: 'Lock',
              accelerator: 'CmdOrCtrl+L',
              click: (_item, window) => told.push(`lock ${window?.id}`),
            },
            { label: 'Hide', accelerator: 'F8', click: () => told.push('hide') },
            { label: 'Go', accelerator: 'Shift+CmdOrCtrl+1', click: () => told.push('go') },
          ],
        },
      ])
      Menu.setApplicationMenu(menu)
      if (Menu.getApplicationMenu() !== menu) throw new Error('another menu')
    })
    const forget = () =>
      app.evaluate(() => {
        ;(globalThis as unknown as { heard: string[] }).heard.length = 0
      })
    // The page learns of a new menu a moment later.
    await expectSoon(async () => {
      await app.page.keyboard.press('F8')
      return (await heard()).includes('hide')
    })
    await forget()
    await app.page.keyboard.press('Control+l')
    await app.page.keyboard.press('F8')
    await expectSoon(async () => (await heard()).join() === 'lock 1,hide')
    await app.page.evaluate(() =>
      window.addEventListener('keydown', (event) => event.key === 'F8' && event.preventDefault(), {
        capture: true,
      }),
    )
    await app.page.keyboard.press('F8')
    await app.page.keyboard.press('Control+l')
    await expectSoon(async () => (await heard()).join() === 'lock 1,hide,lock 1')
  })

  it('leaves typing and editing keys to the page, and keeps the browser’s own from working', async () => {
    await app.page.focus('#text')
    await app.page.keyboard.type('abc')
    await app.page.keyboard.press('Control+a')
    await app.page.keyboard.type('d')
    expect(await app.page.inputValue('#text')).toBe('d')
    const prevented = await app.page.evaluate(() =>
      ['f', 'n', 't', 'p', 's', 'w', 'a', 'c', 'z'].filter((key) => {
        const event = new KeyboardEvent('keydown', { key, ctrlKey: true, cancelable: true, bubbles: true })
        return !document.body.dispatchEvent(event)
      }),
    )
    expect(prevented).toEqual(['f', 'n', 't', 'p', 's', 'w'])
  })

  it('pops up nowhere, is recorded, and closes', async () => {
    await app.evaluate(
      ({ Menu }) =>
        new Promise<void>((resolve) =>
          Menu.buildFromTemplate([{ label: 'Here' }]).popup({ callback: resolve }),
        ),
    )
    expect((await app.records()).popups).toEqual([{ labels: ['Here'] }])
  })
})

describe('power', () => {
  it('events come from the test', async () => {
    await app.evaluate(({ powerMonitor }) => {
      const told = (globalThis as unknown as { heard: string[] }).heard
      told.length = 0
      for (const name of ['suspend', 'resume', 'lock-screen', 'unlock-screen'] as const) {
        powerMonitor.on(name as 'suspend', () => told.push(name))
      }
    })
    for (const event of ['suspend', 'resume', 'lock-screen']) await app.emitPower(event)
    expect(await app.evaluate(({ powerMonitor }) => powerMonitor.getSystemIdleState(60))).toBe('locked')
    await app.emitPower('unlock-screen')
    expect(await heard()).toEqual(['suspend', 'resume', 'lock-screen', 'unlock-screen'])
    await expect(app.emitPower('typo')).rejects.toThrow('typo')
  })

  it('idle time is what the test says until somebody uses the page', async () => {
    const idle = () => app.evaluate(({ powerMonitor }) => powerMonitor.getSystemIdleTime())
    await app.setIdleSeconds(301)
    expect(await idle()).toBeGreaterThanOrEqual(301)
    expect(await app.evaluate(({ powerMonitor }) => powerMonitor.getSystemIdleState(300))).toBe('idle')
    await app.page.keyboard.press('Shift')
    await expectSoon(async () => (await idle()) < 301)
    expect(await app.evaluate(({ powerMonitor }) => powerMonitor.getSystemIdleState(300))).toBe('active')
  })

  it('main never learns which letter was typed', async () => {
    await app.evaluate(({ BrowserWindow }) => {
      const told = (globalThis as unknown as { heard: string[] }).heard
      told.length = 0
      BrowserWindow.getAllWindows()[0]?.webContents.on('before-input-event', (_event, input) =>
        told.push(`${input.type} ${input.key}`),
      )
    })
    await app.page.focus('#text')
    await app.page.keyboard.press('q')
    await app.page.keyboard.press('Enter')
    await expectSoon(async () => (await heard()).includes('keyUp Enter'))
    const typed = (await heard()).filter((line) => !line.endsWith('Shift'))
    expect(typed).toEqual(['keyDown ', 'keyUp ', 'keyDown Enter', 'keyUp Enter'])
  })
})

describe('the system', () => {
  it('is never touched: links, folders and notifications are recorded', async () => {
    await app.evaluate(async ({ shell, Notification }) => {
      await shell.openExternal('https://example.com/')
      shell.showItemInFolder('/a/b')
      new Notification({ title: 'T', body: 'B' }).show()
    })
    expect(await app.records()).toMatchObject({
      openedExternally: ['https://example.com/'],
      shownInFolder: ['/a/b'],
      notifications: [{ title: 'T', body: 'B' }],
    })
  })

  it('has a clipboard of its own', async () => {
    const seen = await app.evaluate(async ({ clipboard, ClipboardItem }) => {
      await clipboard.writeText('copied')
      const first = await clipboard.readText()
      await clipboard.write([new ClipboardItem({ 'text/html': '<b>x</b>' })])
      const kinds = [await clipboard.has('text/html'), await clipboard.has('text/plain')]
      clipboard.clear()
      return [first, ...kinds, await clipboard.readText()]
    })
    expect(seen).toEqual(['copied', true, false, ''])
  })

  it('has on its clipboard what a person copies or cuts in a page, with the types the page gave it', async () => {
    const { page } = app
    const held = () =>
      app.evaluate(async ({ clipboard }) => {
        const [item] = await clipboard.read()
        if (item === undefined) return null
        const values = item.types.map(async (type) => {
          const value = await item.getType(type)
          return [
            type,
            value instanceof Blob ? Buffer.from(await value.arrayBuffer()).toString('latin1') : '',
          ]
        })
        return Object.fromEntries(await Promise.all(values)) as Record<string, string>
      }, null)
    await page.locator('#text').fill('left to Chromium')
    await page.locator('#text').selectText()
    await page.keyboard.press('Control+c')
    await expect.poll(held).toEqual({ 'text/plain': 'left to Chromium' })
    await page.evaluate(() => {
      document.addEventListener('cut', (event) => {
        event.preventDefault()
        event.clipboardData?.setData('text/html', '<b>own</b>')
        event.clipboardData?.setData('application/x-own', 'marked')
      })
    })
    await page.keyboard.press('Control+x')
    await expect.poll(held).toMatchObject({ 'text/html': '<b>own</b>' })
    const [[name, packed] = ['', '']] = Object.entries((await held()) ?? {}).filter(([type]) =>
      type.includes('osclipboard'),
    )
    expect(name).toMatch(/^electron application\/osclipboard;format="[^"]*[Cc]ustom[^"]*"$/)
    const words = Buffer.from(packed, 'latin1')
    // The payload's length, one entry, and both texts with theirs.
    expect([words.readUInt32LE(0), words.readUInt32LE(4), words.readUInt32LE(8)]).toEqual([
      words.length - 4,
      1,
      17,
    ])
    expect(words.includes(Buffer.from('application/x-own', 'utf16le'))).toBe(true)
    expect(words.includes(Buffer.from('marked', 'utf16le'))).toBe(true)
    await app.evaluate(({ clipboard }) => clipboard.clear(), null)
    expect(await held()).toBe(null)
  })

  it('has nothing on its clipboard of what script alone pretends to copy, nor of a password', async () => {
    const { page } = app
    await app.evaluate(({ clipboard }) => clipboard.clear(), null)
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', 'pretended')
      document.body.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true }))
      const field = document.createElement('input')
      field.type = 'password'
      field.value = 'secret'
      document.body.append(field)
      field.select()
    })
    await page.keyboard.press('Control+c')
    const asked = await page.evaluate(() => 'answered')
    expect(asked).toBe('answered')
    expect(await app.evaluate(async ({ clipboard }) => (await clipboard.read()).length, null)).toBe(0)
    await page.evaluate(() => document.querySelector('input[type=password]')?.remove())
  })

  it('has one screen, and folders where Electron has them', async () => {
    const facts = await app.evaluate(({ app: electronApp, screen }) => ({
      displays: screen.getAllDisplays().length,
      area: screen.getDisplayMatching({ x: 0, y: 0, width: 1, height: 1 }).workArea,
      userData: electronApp.getPath('userData'),
      locale: electronApp.getLocale(),
    }))
    expect(facts).toEqual({
      displays: 1,
      area: { x: 0, y: 0, width: 1920, height: 1080 },
      userData: folder,
      locale: Intl.DateTimeFormat().resolvedOptions().locale,
    })
    await expect(
      app.evaluate(({ app: electronApp }) => electronApp.getPath('nowhere' as 'home')),
    ).rejects.toThrow('nowhere')
  })

  it('remembers what a session was told', async () => {
    const facts = await app.evaluate(({ session }) => {
      const one = session.fromPartition('memory')
      one.setSpellCheckerEnabled(false)
      one.setSpellCheckerLanguages([])
      return [
        one.isPersistent(),
        session.fromPartition('persist:x').isPersistent(),
        one.isSpellCheckerEnabled(),
        one === session.fromPartition('memory'),
      ]
    })
    expect(facts).toEqual([false, true, false, true])
  })
})
