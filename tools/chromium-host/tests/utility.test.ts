import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchApp, type LaunchedApp } from '../launch.ts'
import { expectSoon, fixtureApp, isAlive, outputOf, removeFolder, scratchFolder } from './support.ts'

type Globals = {
  log: string[]
  utilitySaid: unknown[]
  utilityText: string
  utility: Electron.UtilityProcess
  startWorker: () => Electron.UtilityProcess
  connect: (contents: Electron.WebContents) => void
}

const folder = scratchFolder()
let app: LaunchedApp

beforeAll(async () => {
  app = await launchApp({ appDir: fixtureApp, userDataDir: folder })
  await app.page.evaluate(() => fixture.arrived())
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
  removeFolder(folder)
})

it('a utility process is spawned, speaks with main, and has its own stdout', async () => {
  const state = () =>
    app.evaluate(() => {
      const { utilitySaid, utilityText, utility } = globalThis as unknown as Globals
      return { said: utilitySaid, text: utilityText, pid: utility.pid }
    })
  await app.evaluate(() => (globalThis as unknown as Globals).utility.postMessage({ when: new Date(1) }))
  await expectSoon(async () => (await state()).said.length === 2)
  expect((await state()).said).toEqual([
    { type: 'utility', argv: ['one', 'two'] },
    { echo: { when: new Date(1) } },
  ])
  expect((await state()).text).toContain('utility speaks')
  expect((await app.pids()).utilities).toEqual([(await state()).pid])
})

it('its process may use worker threads', async () => {
  const answer = await app.page.evaluate(async () => {
    await fixture.arrived()
    return fixture.call('worker', 21)
  })
  expect(answer).toEqual({ doubled: 42, hasArgon2: false })
})

it('main holds a channel with it, and both ends of one of its own', async () => {
  const answers = await app.evaluate(async ({ MessageChannelMain }) => {
    const { port1, port2 } = new MessageChannelMain()
    ;(globalThis as unknown as Globals).utility.postMessage({ kind: 'main' }, [port2])
    const got = new Promise((resolve) => port1.on('message', ({ data }) => resolve(data)))
    port1.postMessage('over the port')
    port1.start()
    const own = new MessageChannelMain()
    const inMain = new Promise((resolve) => own.port2.on('message', ({ data }) => resolve(data)))
    own.port1.postMessage(new Map([[1, 2]]))
    own.port2.start()
    const closed = new Promise((resolve) => own.port2.on('close', () => resolve('closed')))
    const values = [await got, await inMain]
    own.port1.close()
    return [...values, await closed]
  })
  expect(answers).toEqual([{ got: 'over the port' }, new Map([[1, 2]]), 'closed'])
})

it('a port that was given away is gone here', async () => {
  const message = await app.evaluate(({ MessageChannelMain }) => {
    const { port1 } = new MessageChannelMain()
    const { utility } = globalThis as unknown as Globals
    utility.postMessage({ kind: 'nothing' }, [port1])
    try {
      utility.postMessage({ kind: 'nothing' }, [port1])
      return 'given twice'
    } catch (error) {
      return String(error)
    }
  })
  expect(message).toContain('already neutered')
})

it('its port is closed when the page closes its end', async () => {
  await app.page.evaluate(async () => {
    await fixture.arrived()
    fixture.closePort()
  })
  await expectSoon(() =>
    app.evaluate(() => (globalThis as unknown as Globals).utilitySaid.includes('window port closed')),
  )
})

it('when it ends, the page’s port is closed', async () => {
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents) (globalThis as unknown as Globals).connect(contents)
  })
  // What is posted before the new port has come goes to the closed one and is never answered.
  await expectSoon(() =>
    app.page.evaluate(async () => {
      const unanswered = new Promise((resolve) => setTimeout(resolve, 200))
      return (await Promise.race([fixture.call('echo', 'connected'), unanswered])) === 'connected'
    }),
  )
  await app.evaluate(() => (globalThis as unknown as Globals).utility.kill())
  await expectSoon(() => app.page.evaluate(() => fixture.events().includes('closed')))
})

it('its end is told with its code: its own, 15 for kill()', async () => {
  const log = () => app.evaluate(() => (globalThis as unknown as Globals).log)
  await app.evaluate(() =>
    (globalThis as unknown as Globals).startWorker().postMessage({ kind: 'exit', code: 7 }),
  )
  await expectSoon(async () => (await log()).includes('exit 7'))
  const wasKilled = await app.evaluate(() => {
    const child = (globalThis as unknown as Globals).startWorker()
    return new Promise((resolve) => child.once('spawn', () => resolve(child.kill())))
  })
  expect(wasKilled).toBe(true)
  await expectSoon(async () => (await log()).includes('exit 15'))
})

it('kill() ends even one that was stopped', async () => {
  const pid = await app.evaluate(() => {
    const child = (globalThis as unknown as Globals).startWorker()
    // Before it runs our code, the signal of kill() would end it at once.
    return new Promise<number>((resolve) => child.once('message', () => resolve(child.pid ?? 0)))
  })
  process.kill(pid, 'SIGSTOP')
  await app.evaluate(() => (globalThis as unknown as Globals).utility.kill())
  await expectSoon(() => app.evaluate(() => (globalThis as unknown as Globals).log.at(-1) === 'exit 9'))
  expect(isAlive(pid)).toBe(false)
})

it('neither it nor its workers have the module electron as main has it', async () => {
  const output = await outputOf(
    `import { app, utilityProcess } from 'electron'
     void app.whenReady().then(() => {
       utilityProcess.fork(import.meta.dirname + '/utility.js', [], { stdio: 'inherit' }).once('exit', () => app.exit(0))
     })`,
    {
      'utility.js': `
        import { Worker } from 'node:worker_threads'
        try { (await import('electron')).default.app } catch (error) { console.log(error.message) }
        new Worker(new URL('worker.js', import.meta.url)).once('error', (error) => {
          console.log(error.message)
          process.exit(0)
        })`,
      'worker.js': "import 'electron'",
    },
  )
  expect(output).toContain('electron (utility process).app')
  expect(output).toContain('does not exist in a worker thread')
})
