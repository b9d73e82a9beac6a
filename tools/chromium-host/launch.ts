import type { Page } from 'playwright-core'
import type { Pids } from './host/host.ts'
import { chooseFiles, dropFiles } from './testing/files.ts'
import { Pages } from './testing/pages.ts'
import { startHost, type LaunchOptions } from './testing/ipc.ts'
import type { Records } from './wire/api.ts'

export { findChromium } from './chromium/find.ts'
export type { LaunchOptions, Pids }

/** The module `electron` as a test's function in main sees it. */
export type ElectronModule = typeof Electron.CrossProcessExports
export type Part = 'host' | 'main' | 'browser' | 'watcher' | 'utility' | 'renderer'

/** An app that a test started. */
export type LaunchedApp = AsyncDisposable & {
  /** The page that the last `waitForPage` (or the launch) found. */
  readonly page: Page
  /** The app's current page, loaded; needed again after a renderer was replaced. */
  readonly waitForPage: () => Promise<Page>
  /** Ends Playwright's view of the app, which goes on unwatched; `waitForPage` looks again, with a new Page. */
  readonly lookAway: () => Promise<void>
  /**
   * Runs the function in main; it sees nothing of the test but its argument. Result and argument are cloned.
   */
  readonly evaluate: <Result, Argument = undefined>(
    run: (electron: ElectronModule, argument: Argument) => Result | Promise<Result>,
    ...argument: Argument extends undefined ? [] : [Argument]
  ) => Promise<Result>
  readonly pids: () => Promise<Pids>
  /** Folder of Chromium's throw-away profile. */
  readonly profile: () => Promise<string>
  /** What the app would have had the system do. */
  readonly records: () => Promise<Records>
  readonly emitPower: (event: string) => Promise<void>
  readonly setIdleSeconds: (seconds: number) => Promise<void>
  /** Answers of the next dialogs, in order: `{ canceled, filePaths }`, `{ canceled, filePath }`, `{ response }`. */
  readonly scriptDialog: (...answers: readonly unknown[]) => Promise<void>
  /** Chooses files in the page's file field; Playwright's own way loses their paths. */
  readonly chooseFiles: (selector: string, paths: readonly string[]) => Promise<void>
  /** Drops files from the system on the page's element. */
  readonly dropFiles: (selector: string, paths: readonly string[]) => Promise<void>
  /** Quits the app and waits until everything is gone; answers the exit code. */
  readonly close: () => Promise<number>
  readonly kill: (part: Part, signal?: NodeJS.Signals) => Promise<void>
  readonly exited: Promise<number>
  readonly stdout: () => string
  readonly stderr: () => string
}

/** Starts an app without waiting for a window, for runs that end by themselves or never open one. */
export const startApp = (options: LaunchOptions): LaunchedApp => {
  const host = startHost(options)
  const { control, exited, output } = host
  const pages = new Pages(host)

  const close = async (): Promise<number> => {
    await pages.close()
    control.tell('quit', null)
    return exited
  }

  const kill: LaunchedApp['kill'] = async (part, signal = 'SIGKILL') => {
    const pids = await control.call('pids', null)
    const pid = { ...pids, utility: pids.utilities[0], renderer: pids.renderers[0] }[part]
    if (typeof pid !== 'number') throw new Error(`there is no ${part} process`)
    process.kill(pid, signal)
  }

  return {
    get page() {
      return pages.page
    },
    waitForPage: () => pages.latest(),
    lookAway: () => pages.close(),
    evaluate: async (run, ...[argument]) =>
      // The function's own return type; what came back is its clone.
      (await control.call('evaluate', { source: run.toString(), argument })) as Awaited<
        ReturnType<typeof run>
      >,
    pids: () => control.call('pids', null),
    profile: () => control.call('profile', null),
    records: () => control.call('records', null),
    emitPower: (event) => control.call('power', { event }),
    setIdleSeconds: (seconds) => control.call('idle', { seconds }),
    scriptDialog: async (...answers) => {
      for (const answer of answers) await control.call('dialog', { answer })
    },
    chooseFiles: (selector, paths) => chooseFiles(pages.page, selector, paths),
    dropFiles: (selector, paths) => dropFiles(pages.page, selector, paths),
    close,
    kill,
    exited,
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    [Symbol.asyncDispose]: async () => {
      await pages.close()
      // Hard, so that a test that failed half-way leaves nothing: the host ends all when its channel closes.
      if (host.child.connected) host.child.disconnect()
      await exited
    },
  }
}

/** Starts an app and waits for its first page. */
export const launchApp = async (options: LaunchOptions): Promise<LaunchedApp> => {
  const app = startApp(options)
  try {
    await app.waitForPage()
    return app
  } catch (error) {
    await app[Symbol.asyncDispose]()
    throw new Error(`the app showed no page\n${app.stdout()}${app.stderr()}`, { cause: error })
  }
}
