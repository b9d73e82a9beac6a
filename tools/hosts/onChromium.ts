import { join } from 'node:path'
import { launchApp } from '../chromium-host/launch.ts'
import { environmentOf, untilOther, type LaunchSubrosa, type Subrosa } from './runningApp.ts'
import { root } from '../setup/project.mjs'

export const launchOnChromium = async (options: LaunchSubrosa): Promise<Subrosa> => {
  const { home, headless = true } = options
  const app = await launchApp({
    appDir: options.appDir ?? root,
    userDataDir: join(home, '.config', 'Subrosa'),
    headless,
    env: environmentOf(options),
  })
  const pidOf = async (part: 'renderers' | 'utilities'): Promise<number> => {
    const [pid] = (await app.pids())[part]
    if (pid === undefined) throw new Error(`The app has no such process: ${part}`)
    return pid
  }
  return {
    page: app.waitForPage,
    lookAway: app.lookAway,
    // One argument is always given here, so the form that takes none is not meant.
    evaluate: app.evaluate as Subrosa['evaluate'],
    answerOpenDialog: (path) =>
      app.scriptDialog({ canceled: path === null, filePaths: path === null ? [] : [path] }),
    answerSaveDialog: (path) => app.scriptDialog({ canceled: path === null, filePath: path ?? '' }),
    emitPower: app.emitPower,
    setIdleSeconds: app.setIdleSeconds,
    rendererPid: () => pidOf('renderers'),
    vaultPid: () => pidOf('utilities'),
    untilRendererReplaced: (oldPid) => untilOther(() => pidOf('renderers'), oldPid),
    close: async () => void (await app.close()),
    [Symbol.asyncDispose]: app[Symbol.asyncDispose],
  }
}
