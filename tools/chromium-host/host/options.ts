/** What a run is started with. */
export type HostOptions = {
  /** Folder of the app: its package.json names the entry. */
  readonly appDir: string
  /** What `app.getPath('userData')` answers; null: the usual place of the app's name. */
  readonly userDataDir: string | null
  readonly isHeadless: boolean
  /** Opens a debugging port and listens to the process that started the host. */
  readonly isTest: boolean
  readonly appArgs: readonly string[]
}

/**
 * `[--headless] [--test] [--user-data-dir DIR] <appDir> [arguments for the app]`; headless by itself where
 * there is no display. Throws a sentence for the person who typed it.
 */
export const parseArguments = (args: readonly string[], env: NodeJS.ProcessEnv): HostOptions => {
  const rest = [...args]
  let isHeadless = process.platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']
  let isTest = false
  let userDataDir: string | null = null
  for (;;) {
    const argument = rest.shift()
    if (argument === undefined) throw new Error('which app? Give the folder that holds its package.json')
    if (argument === '--headless') isHeadless = true
    else if (argument === '--test') isTest = true
    else if (argument.startsWith('--user-data-dir=')) userDataDir = argument.slice('--user-data-dir='.length)
    else if (argument === '--user-data-dir') userDataDir = rest.shift() ?? null
    else if (argument.startsWith('--')) throw new Error(`unknown option ${argument}`)
    else return { appDir: argument, userDataDir, isHeadless, isTest, appArgs: rest }
  }
}
