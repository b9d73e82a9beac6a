import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { runFacts } from './runFacts.ts'

type PathName = Parameters<Electron.App['getPath']>[0]

const chosen = new Map<string, string>()

const appData = (): string => {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
}

const folders: Readonly<Record<string, (appName: string) => string>> = {
  home: homedir,
  appData,
  userData: (appName) => runFacts.userDataDir ?? join(getPath('appData', appName), appName),
  sessionData: (appName) => getPath('userData', appName),
  temp: tmpdir,
  exe: () => process.execPath,
  module: () => process.execPath,
  desktop: () => join(homedir(), 'Desktop'),
  documents: () => join(homedir(), 'Documents'),
  downloads: () => join(homedir(), 'Downloads'),
  music: () => join(homedir(), 'Music'),
  pictures: () => join(homedir(), 'Pictures'),
  videos: () => join(homedir(), 'Videos'),
  logs: (appName) => join(getPath('userData', appName), 'logs'),
  crashDumps: (appName) => join(getPath('userData', appName), 'Crashpad'),
}

/** The folder of this name; throws as Electron does on a name it does not know. */
export const getPath = (name: string, appName: string): string => {
  const path = chosen.get(name) ?? folders[name]?.(appName)
  if (path === undefined) throw new Error(`Failed to get '${name}' path`)
  return path
}

export const setPath = (name: string, path: string): void => {
  if (!(name in folders)) throw new Error(`Failed to set path`)
  chosen.set(name, path)
}

export type { PathName }
