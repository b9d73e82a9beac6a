import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchApp, type LaunchedApp } from '../launch.ts'
import { countInMemory } from '../../hosts/processMemory.ts'
import { fixtureApp, removeFolder, scratchFolder, expectSoon } from './support.ts'

const folder = scratchFolder()
let app: LaunchedApp

beforeAll(async () => {
  app = await launchApp({ appDir: fixtureApp, userDataDir: folder })
  await app.page.evaluate(async () => fixture.arrived())
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
  removeFolder(folder)
})

describe('the preload', () => {
  it('runs before the page, with Electron’s facts about the process', async () => {
    expect(await app.page.textContent('#loaded')).toBe('module renderer')
    const electron = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8')) as {
      version: string
    }
    expect(await app.page.evaluate(() => fixture.process)).toEqual({
      type: 'renderer',
      platform: process.platform,
      electron: electron.version,
    })
  })

  it('is invisible to the page', async () => {
    const seen = await app.page.evaluate(() => [
      typeof require,
      typeof process,
      Object.keys(window).length > 0,
    ])
    expect(seen.slice(0, 2)).toEqual(['undefined', 'undefined'])
    const names = await app.page.evaluate(() =>
      Object.getOwnPropertyNames(globalThis).filter((name) => /^[bd][0-9a-f]{32}/.test(name)),
    )
    expect(names).toEqual([])
  })

  it('does not run in a subframe', async () => {
    const inFrame = await app.page.evaluate(async () => {
      const frame = document.createElement('iframe')
      frame.src = './index.html'
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
      document.body.append(frame)
      await loaded
      const answer = typeof (frame.contentWindow as unknown as { fixture?: unknown }).fixture
      frame.remove()
      return answer
    })
    expect(inFrame).toBe('undefined')
    expect(await app.page.evaluate(() => fixture.call('echo', 'still there'))).toBe('still there')
  })

  it('is refused by name what it cannot have', async () => {
    const message = await app.page.evaluate(() => {
      try {
        fixture.unknown()
        return ''
      } catch (error) {
        return String(error)
      }
    })
    expect(message).toContain('ipcRenderer.sendSync')
  })
})

describe('contextBridge', () => {
  it('answers synchronously, calls back, and freezes what it exposes', async () => {
    const seen = await app.page.evaluate(() => [
      fixture.sync([1, 2]),
      fixture.later((value: number) => value + 1),
      Object.isFrozen(fixture),
    ])
    expect(seen).toEqual([{ value: [1, 2], isArray: true }, 3, true])
  })

  it('lets errors and rejections through with their message', async () => {
    const messages = await app.page.evaluate(async () => {
      const thrown = await Promise.resolve()
        .then(() => fixture.failing())
        .catch((error: Error) => error.message)
      const rejected = await fixture.rejecting().catch((error: Error) => error.message)
      return [thrown, rejected]
    })
    expect(messages).toEqual(['from the preload', 'rejected in the preload'])
  })
})

describe('ipc', () => {
  it('invokes a handler of main, which knows the sender', async () => {
    const answer = await app.page.evaluate(() => fixture.invoke('echo', 1, new Date(0), undefined))
    expect(answer).toEqual({ args: [1, new Date(0), undefined], url: 'app://w1/index.html', id: 1 })
  })

  it('tells the page in Electron’s words what went wrong', async () => {
    const messages = await app.page.evaluate(() =>
      Promise.all(
        ['fail', 'nobody'].map((channel) => fixture.invoke(channel).catch((error: Error) => error.message)),
      ),
    )
    expect(messages).toEqual([
      "Error invoking remote method 'fail': TypeError: not today",
      "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    ])
  })

  it('sends both ways', async () => {
    const answer = await app.page.evaluate(
      () =>
        new Promise((resolve) => {
          fixture.once('answer', (...args: unknown[]) => resolve(args))
          fixture.send('said', 'a', { b: 2n })
        }),
    )
    expect(answer).toEqual(['a', { b: 2n }])
  })

  it('refuses functions with a DataCloneError, in the page and in main', async () => {
    const inPage = await app.page.evaluate(() => {
      try {
        fixture.send('said', { f: window.alert })
        fixture.postFunction()
        return 'passed'
      } catch (error) {
        return String(error)
      }
    })
    expect(inPage).toMatch(/could not be cloned/)
    const inMain = await app.evaluate(({ BrowserWindow }) => {
      try {
        BrowserWindow.getAllWindows()[0]?.webContents.send('x', () => 1)
        return 'passed'
      } catch (error) {
        return error instanceof Error ? error.name : ''
      }
    })
    expect(inMain).toBe('DataCloneError')
  })

  it('brings a port that the page made to main', async () => {
    await app.evaluate(({ ipcMain }) => {
      ipcMain.once('with-port', (event, message: unknown) => {
        const [port] = event.ports
        port?.postMessage({ main: message })
      })
    })
    await app.page.evaluate(() => fixture.portsOut('hello'))
    await expectSoon(async () =>
      app.page.evaluate(() => JSON.stringify(fixture.events()).includes('{"main":"hello"}')),
    )
  })
})

describe('ports between page and utility process', () => {
  it('carry every kind of value', async () => {
    const kinds = await app.page.evaluate(() =>
      fixture.call('kinds', {
        date: new Date(),
        map: new Map(),
        set: new Set(),
        bytes: new Uint8Array(2),
      }),
    )
    expect(kinds).toEqual({ date: true, map: true, set: true, bytes: true })
  })

  it('keep order over ten thousand messages', async () => {
    const seen = await app.page.evaluate(async () => {
      const before = fixture.events().length
      await fixture.call('flood', 10_000)
      return fixture.events().slice(before)
    })
    expect(seen).toEqual(Array.from({ length: 10_000 }, (_, index) => index))
  })

  it('carry megabytes', async () => {
    const [there, back] = await app.page.evaluate(async () => {
      const bytes = (await fixture.call('bytes', 2_000_000)) as Uint8Array
      const echo = (await fixture.call('echo', new Uint8Array(1_000_000).fill(9))) as Uint8Array
      return [bytes.length + (bytes[1_999_999] ?? 0), echo.length + (echo[999_999] ?? 0)] as const
    })
    expect([there, back]).toEqual([2_000_007, 1_000_009])
  })

  it('pass main and the host without leaving a readable word there', async () => {
    // Put together in the page, so that no test code carries the whole word there.
    const word = await app.page.evaluate(async () => {
      const canary = ['heron', 'quince', String(Math.random()).slice(2, 10)].join('-')
      const kept = (await fixture.call('keep', { text: canary })) as { text: string }
      return kept.text.split('').toReversed().join('')
    })
    const canary = word.split('').toReversed().join('')
    const { main, host, utilities } = await app.pids()
    const forms = [Buffer.from(canary, 'utf8'), Buffer.from(canary, 'utf16le')]
    const found = [utilities[0], main, host].map((pid) =>
      countInMemory(pid ?? 0, forms).reduce((sum, count) => sum + count),
    )
    expect(found[0]).toBeGreaterThan(0)
    expect(found.slice(1)).toEqual([0, 0])
  })

  it('refuse functions on the other side as well', async () => {
    expect(await app.page.evaluate(() => fixture.call('unclonable'))).toBe('DataCloneError')
  })
})

describe('files', () => {
  it('chosen in a file field have their path', async () => {
    await app.chooseFiles('#file', [`${process.cwd()}/package.json`])
    await expectSoon(() =>
      app.page.evaluate(() => (globalThis as unknown as { dropped: string[] }).dropped.length > 0),
    )
    const paths = await app.page.evaluate(() =>
      (globalThis as unknown as { dropped: string[] }).dropped.splice(0),
    )
    expect(paths[0]).toBe(`${process.cwd()}/package.json`)
  })

  it('dropped on the page have their path', async () => {
    await app.dropFiles('#drop', [`${process.cwd()}/package.json`])
    await expectSoon(() =>
      app.page.evaluate(() => (globalThis as unknown as { dropped: string[] }).dropped.length > 0),
    )
    const paths = await app.page.evaluate(() =>
      (globalThis as unknown as { dropped: string[] }).dropped.splice(0),
    )
    expect(paths[0]).toBe(`${process.cwd()}/package.json`)
  })

  it('made by script have none', async () => {
    expect(await app.page.evaluate(() => fixture.pathOf(new File(['x'], 'x.txt')))).toBe('')
  })
})
