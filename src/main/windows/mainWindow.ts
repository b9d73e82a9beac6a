import { join } from 'node:path'
import { BrowserWindow, screen, type Session } from 'electron'
import type { Language } from '#shared/contract/system.ts'
import type { SettingsFile } from '../settingsFile.ts'
import { appScheme } from './appProtocol.ts'
import { placeOnScreens, usualSize } from './windowPlace.ts'

const smallest = { width: 900, height: 600 }
const usual = { width: 1_360, height: 860 }
/** The ground of the lock screen, so that a new page never begins white. */
const veil = '#3a1f35'
const linuxIcon = join(import.meta.dirname, '../../resources/icons/512x512.png')

export type MainWindow = {
  readonly window: BrowserWindow
  /**
   * Loads the page into a new renderer process: each content has a host of its own, and Chromium gives
   * another site another process. The old one is ended if it has not gone by itself.
   */
  readonly load: () => Promise<void>
}

/** One window, in the place it last had, with every door of the page closed. */
export const createMainWindow = (
  session: Session,
  settings: SettingsFile,
  language: () => Language,
): MainWindow => {
  const place = settings.get().window
  const main = screen.getPrimaryDisplay().workArea
  const areas = [main, ...screen.getAllDisplays().map(({ workArea }) => workArea)]
  const window = new BrowserWindow({
    ...((place === null ? null : placeOnScreens(place, areas)) ?? usualSize(usual, areas)),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Subrosa',
    backgroundColor: veil,
    // Windows and macOS take theirs from the program itself.
    ...(process.platform === 'linux' ? { icon: linuxIcon } : {}),
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      enableWebSQL: false,
    },
  })
  window.setContentProtection(true)
  window.on('page-title-updated', (event) => event.preventDefault())
  window.once('ready-to-show', () => {
    if (place?.isMaximized === true) window.maximize()
    if (place?.isFullScreen === true) window.setFullScreen(true)
    window.show()
  })
  rememberPlace(window, settings)

  let contents = 0
  const page = (count: number): string => `${appScheme}://w${count}/index.html?language=${language()}`
  return {
    window,
    load: async () => {
      const oldPid = contents === 0 ? null : window.webContents.getOSProcessId()
      contents += 1
      await window.loadURL(page(contents))
      if (oldPid === null) return
      if (window.webContents.getOSProcessId() === oldPid) {
        window.webContents.forcefullyCrashRenderer()
        contents += 1
        await window.loadURL(page(contents))
      }
      await untilGone(oldPid)
    },
  }
}

const rememberPlace = (window: BrowserWindow, settings: SettingsFile): void => {
  const remember = (): void => {
    if (window.isDestroyed() || window.isMinimized()) return
    settings.set({
      window: {
        ...window.getNormalBounds(),
        isMaximized: window.isMaximized(),
        isFullScreen: window.isFullScreen(),
      },
    })
  }
  // `resized` and `moved` do not exist on Linux; these fire all the way through a drag, so the last one counts.
  let settled: NodeJS.Timeout | undefined
  const rememberSoon = (): void => {
    clearTimeout(settled)
    settled = setTimeout(remember, 400)
  }
  window.on('resize', rememberSoon)
  window.on('move', rememberSoon)
  window.on('maximize', remember)
  window.on('unmaximize', remember)
  window.on('enter-full-screen', remember)
  window.on('leave-full-screen', remember)
  window.on('close', remember)
}

const untilGone = async (pid: number): Promise<void> => {
  const giveUpAtMs = performance.now() + 2_000
  while (isAlive(pid)) {
    if (performance.now() > giveUpAtMs) {
      end(pid)
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const end = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It went in between.
  }
}
