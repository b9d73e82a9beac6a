import { _electron } from 'playwright-core'
import { findElectron } from '../setup/electron.mjs'
import { environmentOf, untilOther, type LaunchSubrosa, type Subrosa } from './runningApp.ts'
import { root } from '../setup/project.mjs'

/** The same app on the real binary; what the stand-in scripts is set in main here. */
export const launchOnElectron = async (options: LaunchSubrosa): Promise<Subrosa> => {
  const executablePath = findElectron()
  if (executablePath === undefined) throw new Error("Electron's binary is not on this machine")
  const app = await _electron.launch({
    executablePath,
    args: [options.appDir ?? root],
    env: { ...present(process.env), ...environmentOf(options) },
  })
  await app.firstWindow()
  const page = async (): Promise<Awaited<ReturnType<typeof app.firstWindow>>> => {
    const current = app.windows().at(-1) ?? (await app.firstWindow())
    await current.waitForLoadState()
    return current
  }
  const rendererPid = (): Promise<number> =>
    app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      if (window === undefined) throw new Error('The app has no window')
      return window.webContents.getOSProcessId()
    })
  return {
    page,
    // A window that main refuses is never made there, and so never held.
    lookAway: () => Promise.resolve(),
    // Playwright's type unwraps handles of the page, which main has none of.
    evaluate: app.evaluate.bind(app) as Subrosa['evaluate'],
    answerOpenDialog: (path) =>
      app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = () =>
          Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
      }, path),
    answerSaveDialog: (path) =>
      app.evaluate(({ dialog }, chosen) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' })
      }, path),
    emitPower: (event) =>
      app.evaluate(({ powerMonitor }, name) => {
        powerMonitor.emit(name)
      }, event),
    setIdleSeconds: (seconds) =>
      app.evaluate(({ powerMonitor }, idle) => {
        powerMonitor.getSystemIdleTime = () => idle
      }, seconds),
    rendererPid,
    untilRendererReplaced: (oldPid) => untilOther(rendererPid, oldPid),
    vaultPid: () =>
      app.evaluate(({ app: electronApp }) => {
        const vault = electronApp.getAppMetrics().find(({ name }) => name === 'Subrosa vault')
        if (vault === undefined) throw new Error('The app has no vault process')
        return vault.pid
      }),
    close: () => app.close(),
    [Symbol.asyncDispose]: () => app.close(),
  }
}

const present = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
