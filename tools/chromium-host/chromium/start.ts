import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { CdpConnection } from './cdp.ts'
import { chromiumFlags, type ChromiumOptions } from './flags.ts'

export type Chromium = {
  readonly pid: number
  readonly connection: CdpConnection
  readonly path: string
  /** Opens one more window without address bar in the running Chromium (headed only). */
  readonly openAppWindow: (url: string, size: { readonly width: number; readonly height: number }) => void
  readonly exited: Promise<void>
}

/** Chromium's own temporary folders go into the profile, so that they go with it. */
const environment = (profile: string): NodeJS.ProcessEnv => ({
  ...process.env,
  TMPDIR: join(profile, 'tmp'),
  LANGUAGE: 'en',
})

/**
 * Starts Chromium on a pipe, leader of a process group of its own so that the watcher can end it whole.
 * Chromium ends itself when the pipe closes, however the host ended.
 */
export const startChromium = (path: string, options: ChromiumOptions): Chromium => {
  const child: ChildProcess = spawn(path, chromiumFlags(options), {
    detached: true,
    env: environment(options.profile),
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  if (child.pid === undefined) throw new Error(`${path} could not be started`)
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  // stdio 3 and 4 of --remote-debugging-pipe: Chromium reads from 3 and writes to 4.
  const connection = new CdpConnection(child.stdio[4] as Readable, child.stdio[3] as Writable)
  const openAppWindow: Chromium['openAppWindow'] = (url, size) => {
    const flags = [
      `--user-data-dir=${options.profile}`,
      `--app=${url}`,
      // The bar that complains about flags looks at this command line.
      '--test-type',
      `--window-size=${size.width},${size.height}`,
      ...(options.isSandboxed ? [] : ['--no-sandbox']),
    ]
    spawn(path, flags, { env: environment(options.profile), stdio: 'ignore' }).on('error', () => undefined)
  }
  return { pid: child.pid, connection, path, openAppWindow, exited }
}
