import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ControlApi } from '../wire/controlApi.ts'
import { Link } from '../wire/link.ts'

const runFile = fileURLToPath(new URL('../run.ts', import.meta.url))

export type LaunchOptions = {
  /** Folder of the app: its package.json names the entry. */
  readonly appDir: string
  readonly userDataDir: string
  /** Default: true. */
  readonly headless?: boolean
  /** Default: true. A run that is no test cannot be acted on, only watched. */
  readonly isTest?: boolean
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>
  /** Arguments for the app. */
  readonly args?: readonly string[]
  /** The Node that runs host, main and utility processes; default: the one that runs this. */
  readonly nodePath?: string
}

export type HostProcess = {
  readonly child: ChildProcess
  readonly control: Link<ControlApi, Record<never, never>>
  readonly output: { stdout: string; stderr: string }
  /** The run's exit code. */
  readonly exited: Promise<number>
}

/** Starts a host that listens to this process, and dies with it. */
export const startHost = (options: LaunchOptions): HostProcess => {
  const flags = [
    ...((options.isTest ?? true) ? ['--test'] : []),
    ...((options.headless ?? true) ? ['--headless'] : []),
    '--user-data-dir',
    options.userDataDir,
  ]
  const args = [
    '--disable-warning=ExperimentalWarning',
    runFile,
    ...flags,
    options.appDir,
    ...(options.args ?? []),
  ]
  const child = spawn(options.nodePath ?? process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
    env: { ...process.env, ...options.env },
  })
  const output = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (text: string) => (output[stream] += text))
  }
  const exited = new Promise<number>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGKILL' ? 137 : 1)))
  })
  return { child, control: new Link(child, {}), output, exited }
}
