import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchOnChromium } from './onChromium.ts'
import { findElectron } from '../setup/electron.mjs'
import { launchOnElectron } from './onElectron.ts'

/** The built app, running in a home folder of its own, on whichever host there is. */
export type Subrosa = AsyncDisposable & {
  /** The window's current page, loaded; asked for again after a lock, because a lock replaces the renderer. */
  readonly page: () => Promise<Page>
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
}

/** The project's own folder; the app's `package.json` lies there. */
export const projectFolder = join(import.meta.dirname, '../..')

export const environmentOf = (home: string): Record<string, string> => ({
  HOME: home,
  XDG_CONFIG_HOME: join(home, '.config'),
  XDG_CACHE_HOME: join(home, '.cache'),
  XDG_DATA_HOME: join(home, '.local', 'share'),
})

/** Starts the app on `HOST` (electron or chromium); without it on Electron where its binary is, else on the stand-in. */
export const launchSubrosa = (options: LaunchSubrosa): Promise<Subrosa> => {
  mkdirSync(join(options.home, 'Documents'), { recursive: true })
  return hostName() === 'electron' ? launchOnElectron(options) : launchOnChromium(options)
}

/** Asks again and again, because neither host tells when a renderer has been replaced. */
export const untilOther = async (pid: () => Promise<number>, oldPid: number): Promise<void> => {
  for (;;) {
    const current = await pid().catch(() => oldPid)
    if (current !== oldPid) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

/** @throws when `HOST` names neither */
export const hostName = (): 'electron' | 'chromium' => {
  const wanted = process.env['HOST'] ?? (findElectron() === undefined ? 'chromium' : 'electron')
  if (wanted !== 'electron' && wanted !== 'chromium') throw new Error('HOST is electron or chromium')
  return wanted
}
