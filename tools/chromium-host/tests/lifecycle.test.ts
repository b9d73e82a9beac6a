import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { launchApp, startApp } from '../launch.ts'
import { sweepStaleProfiles } from '../chromium/profile.ts'
import { processMark } from '../chromium/processMark.ts'
import {
  fixtureApp,
  isAlive,
  launchFixture,
  outputOf,
  processesOf,
  removeFolder,
  runMain,
  scratchFolder,
  expectSoon,
} from './support.ts'

it('closing the last window ends everything, in Electron’s order', async () => {
  const app = await launchFixture('--say-goodbye')
  const [pids, profile] = [await app.pids(), await app.profile()]
  const all = processesOf(pids, profile)
  expect(all.length).toBeGreaterThan(6)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  expect(await app.exited).toBe(0)
  expect(app.stdout()).toContain('close closed window-all-closed before-quit will-quit quit')
  expect(all.filter(isAlive)).toEqual([])
  expect(existsSync(profile)).toBe(false)
})

it('a page that a person closes ends the app as well', async () => {
  const app = await launchFixture('--say-goodbye')
  await app.page.close()
  expect(await app.exited).toBe(0)
  expect(app.stdout()).toContain('close closed window-all-closed before-quit will-quit quit')
})

it('quitting asks first: before-quit and close may refuse', async () => {
  const app = await launchFixture()
  const refused = await app.evaluate(({ app: electronApp, BrowserWindow }) => {
    electronApp.once('before-quit', (event) => event.preventDefault())
    electronApp.quit()
    const window = BrowserWindow.getAllWindows()[0]
    window?.once('close', (event) => event.preventDefault())
    electronApp.quit()
    return window?.isDestroyed()
  })
  expect(refused).toBe(false)
  expect(await app.close()).toBe(0)
})

it('the app’s exit code is the run’s', async () => {
  const run = runMain("import { app } from 'electron'; void app.whenReady().then(() => app.exit(7))")
  expect(await run.exited).toBe(7)
})

it('an app that fails while loading ends the run and says why', async () => {
  const run = runMain("import 'electron'; throw new RangeError('no luck')")
  expect(await run.exited).toBe(1)
  expect(run.stderr()).toContain('RangeError: no luck')
})

it('SIGTERM to the host quits the app in order', async () => {
  const app = await launchFixture('--say-goodbye')
  await app.kill('host', 'SIGTERM')
  expect(await app.exited).toBe(0)
  expect(app.stdout()).toContain('before-quit close closed will-quit quit')
})

it('only one instance runs per userData folder, the first is told of the second', async () => {
  const userDataDir = scratchFolder()
  onTestFinished(() => removeFolder(userDataDir))
  await using first = await launchApp({ appDir: fixtureApp, userDataDir })
  const second = startApp({ appDir: fixtureApp, userDataDir, args: ['--loudly'] })
  expect(await second.exited).toBe(0)
  expect(second.stdout()).toContain('another instance runs')
  type Told = { argv: string[]; cwd: string; data: unknown }
  const told = () => first.evaluate(() => (globalThis as unknown as { second?: Told }).second)
  await expectSoon(async () => (await told()) !== undefined)
  expect(await told()).toMatchObject({ cwd: process.cwd(), data: { note: 'from the second' } })
  expect((await told())?.argv).toContain('--loudly')
})

it('a second instance starts no Chromium', async () => {
  const userDataDir = scratchFolder()
  onTestFinished(() => removeFolder(userDataDir))
  await using first = await launchApp({ appDir: fixtureApp, userDataDir })
  const second = startApp({ appDir: fixtureApp, userDataDir, env: { CHROMIUM_PATH: '/nowhere' } })
  expect(await second.exited).toBe(0)
  expect(second.stderr()).not.toContain('Chromium')
  expect(await first.close()).toBe(0)
})

it('the lock of a killed instance does not keep the next one out', async () => {
  const userDataDir = scratchFolder()
  onTestFinished(() => removeFolder(userDataDir))
  const first = await launchApp({ appDir: fixtureApp, userDataDir })
  await first.kill('main')
  await first.exited
  expect(existsSync(join(userDataDir, 'instance.lock'))).toBe(true)
  await using second = await launchApp({ appDir: fixtureApp, userDataDir })
  expect(await second.page.title()).toBe('Fixture')
})

it('without Chromium the run says what is missing', async () => {
  const userDataDir = scratchFolder()
  onTestFinished(() => removeFolder(userDataDir))
  const run = startApp({ appDir: fixtureApp, userDataDir, env: { CHROMIUM_PATH: '/nowhere' } })
  expect(await run.exited).toBe(1)
  expect(run.stderr()).toContain('no Chromium found')
})

it('says in one line when Chromium runs without its sandbox', async () => {
  const app = await launchFixture()
  const lines = app
    .stderr()
    .split('\n')
    .filter((line) => line.includes('sandbox'))
  expect(lines).toEqual(
    process.getuid?.() === 0 ? ['Chromium runs without its own sandbox here: running as root'] : [],
  )
})

it('profiles of runs that are gone are swept, those of living ones are not', () => {
  const stale = join(tmpdir(), 'chromium-host-test-stale')
  const living = join(tmpdir(), 'chromium-host-test-living')
  onTestFinished(() => [stale, living].forEach(removeFolder))
  for (const folder of [stale, living]) mkdirSync(folder, { recursive: true })
  // The pid is alive, but it is another process than the one that signed.
  writeFileSync(join(stale, 'owner'), `${process.pid} 1`)
  writeFileSync(join(living, 'owner'), processMark(process.pid))
  sweepStaleProfiles()
  expect([existsSync(stale), existsSync(living)]).toEqual([false, true])
})

it('nothing of Chromium lies in the temporary folder outside the profile', async () => {
  const [userDataDir, temporary] = [scratchFolder(), scratchFolder()]
  onTestFinished(() => [userDataDir, temporary].forEach(removeFolder))
  await using app = await launchApp({ appDir: fixtureApp, userDataDir, env: { TMPDIR: temporary } })
  expect(readdirSync(temporary).map((name) => name.replace(/-\w+$/, ''))).toEqual(['chromium-host'])
  expect(await app.close()).toBe(0)
})

it(
  'an entry that awaits ready at its top level hangs, as in Electron, and is told so',
  { timeout: 15_000 },
  async () => {
    const run = runMain("import { app } from 'electron'; await app.whenReady(); console.log('came')")
    await expectSoon(() => run.stderr().includes('must not await app.whenReady()'))
    expect(run.stdout()).toBe('')
  },
)

it('modules and commonjs, default and named imports, all reach the same electron', async () => {
  const output = await outputOf(
    `import electron, { app } from 'electron'
     import { createRequire } from 'node:module'
     const required = createRequire(import.meta.url)('electron')
     console.log(electron.app === app, required.app === app, app.getName(), app.getVersion(), app.isPackaged)
     app.exit(0)`,
  )
  expect(output).toContain('true true small 0.0.0 false')
})
