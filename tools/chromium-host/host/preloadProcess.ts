import { electronVersion } from '../wire/electronVersion.ts'

/** `process` as a sandboxed preload has it, as far as it is plain data. */
export const preloadProcess = (): Readonly<Record<string, unknown>> => ({
  type: 'renderer',
  platform: process.platform,
  arch: process.arch,
  version: process.version,
  versions: { ...process.versions, electron: electronVersion },
  sandboxed: true,
  contextIsolated: true,
  isMainFrame: true,
  mas: false,
  windowsStore: false,
  execPath: process.execPath,
  argv: [process.execPath, '--type=renderer'],
  env: {},
})
