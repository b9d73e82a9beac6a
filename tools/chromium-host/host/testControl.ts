import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { ControlApi } from '../wire/controlApi.ts'
import { Link, type Calls, type Handlers } from '../wire/link.ts'
import type { Host } from './host.ts'

type NoCalls = Record<never, never> & Calls

/** Lets the process that started the host (a test) look into the run and act on it. */
export const listenToTest = (host: Host): void => {
  if (process.send === undefined)
    throw new Error('--test needs an IPC channel to the process that started it')
  const handlers: Handlers<ControlApi> = {
    pids: () => host.pids(),
    endpoint: () => debuggingEndpoint(host.profile),
    targets: () => host.windows.targetIds,
    profile: () => host.profile,
    quit: () => host.quit(),
    evaluate: (request) => host.toMain.call('test.evaluate', request),
    power: (request) => host.toMain.call('test.power', request),
    idle: (request) => host.toMain.call('test.idle', request),
    records: () => host.toMain.call('test.records', null),
    dialog: (request) => host.toMain.call('test.dialog', request),
  }
  const link = new Link<NoCalls, ControlApi>(process as never, handlers)
  link.onceClosed(() => void host.end(1))
}

/** Chromium writes the file in pieces: it counts once both lines are there. */
const debuggingEndpoint = async (profile: string): Promise<string> => {
  for (;;) {
    const [port, path] = readIfThere(join(profile, 'DevToolsActivePort')).split('\n')
    if (port !== undefined && path !== undefined && /^\/devtools\/browser\/[\w-]{36}$/.test(path)) {
      return `ws://127.0.0.1:${port}${path}`
    }
    await pause(20)
  }
}

const readIfThere = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
