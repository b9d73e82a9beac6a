import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { ElectronModule } from '../chromium-host/launch.ts'

/** The built app, running in a home folder of its own, on whichever host there is. */
export type Subrosa = AsyncDisposable & {
  /** The window's current page, loaded; asked for again after a lock, because a lock replaces the renderer. */
  readonly page: () => Promise<Page>
  /**
   * Lets the app go on with nobody watching where a host can; the next `page` is a new one. Playwright holds every new
   * window until it has been introduced to it, and now and then whoever opened it waits for ever.
   */
  readonly lookAway: () => Promise<void>
  /** Runs the function in main; it sees nothing of here but its argument, and both cross as clones. */
  readonly evaluate: <Result, Argument>(
    run: (electron: ElectronModule, argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ) => Promise<Result>
  /** Answers the next folder or file dialog with this path; null cancels it. */
  readonly answerOpenDialog: (path: string | null) => Promise<void>
  readonly answerSaveDialog: (path: string | null) => Promise<void>
  readonly emitPower: (
    event: 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen' | 'user-did-resign-active',
  ) => Promise<void>
  readonly setIdleSeconds: (seconds: number) => Promise<void>
  readonly rendererPid: () => Promise<number>
  readonly vaultPid: () => Promise<number>
  /** Resolves when the window's content has moved to another process than this one: a lock has happened. */
  readonly untilRendererReplaced: (oldPid: number) => Promise<void>
  /** Closes the window as its user would and waits until every process has gone. */
  readonly close: () => Promise<void>
}

export type LaunchSubrosa = {
  /** Becomes HOME: settings, documents and all the app may write lie below it. */
  readonly home: string
  /** Default: true. */
  readonly headless?: boolean
  /** What the computer's user speaks, as in LANG. Default: en_GB.UTF-8. */
  readonly locale?: string
  /** Folder of another build than the project's own. */
  readonly appDir?: string
}

export const environmentOf = ({ home, locale = 'en_GB.UTF-8' }: LaunchSubrosa): Record<string, string> => ({
  LANG: locale,
  LC_ALL: locale,
  LANGUAGE: locale,
  HOME: home,
  XDG_CONFIG_HOME: join(home, '.config'),
  XDG_CACHE_HOME: join(home, '.cache'),
  XDG_DATA_HOME: join(home, '.local', 'share'),
})

/** Asks again and again, because neither host tells when a renderer has been replaced. */
export const untilOther = async (pid: () => Promise<number>, oldPid: number): Promise<void> => {
  for (;;) {
    const current = await pid().catch(() => oldPid)
    if (current !== oldPid) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
