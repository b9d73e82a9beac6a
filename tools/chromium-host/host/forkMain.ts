import type { ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'
import { forkNode } from './nodeChild.ts'
import type { HostOptions } from './options.ts'

const entry = new URL('../main/start.ts', import.meta.url)

/** What main is started with. */
export type MainStart = {
  readonly appDir: string
  readonly userDataDir: string | null
  /** Folder of this run; goes with it. */
  readonly profile: string
  readonly isTest: boolean
}

export const forkMain = (options: HostOptions, profile: string): ChildProcess => {
  const start: MainStart = {
    appDir: resolve(options.appDir),
    userDataDir: options.userDataDir === null ? null : resolve(options.userDataDir),
    profile,
    isTest: options.isTest,
  }
  return forkNode(entry, {
    args: [JSON.stringify(start), ...options.appArgs],
    env: process.env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}
