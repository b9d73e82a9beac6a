import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { findChromium } from '../chromium/find.ts'
import { makeProfile, removeProfile } from '../chromium/profile.ts'
import { sandboxObstacle } from '../chromium/sandbox.ts'
import { startChromium } from '../chromium/start.ts'
import { Browser } from '../host/browser.ts'
import { launchApp, startApp, type LaunchedApp, type Pids } from '../launch.ts'

export const fixtureApp = fileURLToPath(new URL('fixture-app', import.meta.url))

/** A folder of its own; the caller, or the test's end, removes it. */
export const scratchFolder = (): string => mkdtempSync(join(tmpdir(), 'host-test-'))

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** The fixture app with its window shown; ends with the test. */
export const launchFixture = async (...args: readonly string[]): Promise<LaunchedApp> => {
  const userDataDir = scratchFolder()
  const app = await launchApp({ appDir: fixtureApp, userDataDir, args })
  onTestFinished(async () => {
    await app[Symbol.asyncDispose]()
    removeFolder(userDataDir)
  })
  return app
}

/** Chromium alone, without any app; ends with the test. */
export const startBrowser = async (): Promise<Browser> => {
  const path = findChromium() ?? ''
  const profile = makeProfile()
  const chromium = startChromium(path, {
    profile,
    isHeadless: true,
    hasDebuggingPort: false,
    isHardwareAccelerated: false,
    isSandboxed: sandboxObstacle(path) === null,
    switches: [],
  })
  onTestFinished(async () => {
    chromium.connection.browser.tell('Browser.close')
    await chromium.exited
    removeProfile(profile)
  })
  const browser = new Browser(chromium, true)
  await browser.start()
  return browser
}

/** A run of an app of one file, written for one test; ends with the test. */
export const runMain = (
  main: string,
  files: Readonly<Record<string, string>> = {},
  isTest = true,
): LaunchedApp => {
  const folder = scratchFolder()
  const app = join(folder, 'app')
  mkdirSync(app)
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'small', type: 'module', main: 'main.js' }))
  for (const [name, text] of Object.entries({ 'main.js': main, ...files }))
    writeFileSync(join(app, name), text)
  const run = startApp({ appDir: app, userDataDir: join(folder, 'data'), isTest })
  onTestFinished(async () => {
    await run[Symbol.asyncDispose]()
    removeFolder(folder)
  })
  return run
}

/** What a small app prints, once it has ended. */
export const outputOf = async (
  main: string,
  files?: Readonly<Record<string, string>>,
  { isTest = true } = {},
): Promise<string> => {
  const run = runMain(main, files, isTest)
  await run.exited
  return run.stdout() + run.stderr()
}

/** Waits until the condition holds; the test's own time limit ends it otherwise. */
export const expectSoon = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10))
}

export const isAlive = (pid: number | null): boolean => {
  if (pid === null || !existsSync(`/proc/${pid}`)) return false
  return !/^\d+ \(.*\) Z /s.test(readStat(pid))
}

const readStat = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return '0 () Z '
  }
}

/** Every process of a run, and the processes that Chromium started. */
export const processesOf = (pids: Pids, profile: string): readonly number[] => {
  const named = [pids.host, pids.main, pids.browser, pids.watcher, ...pids.utilities, ...pids.renderers]
  return [...new Set([...named.flatMap((pid) => pid ?? []), ...mentioning(profile)])]
}

/** Processes whose command line names this text. */
const mentioning = (text: string): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text)
      } catch {
        return false
      }
    })
