import { fork, spawnSync, type ChildProcess, type StdioOptions } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const setupFile = fileURLToPath(new URL('../node/setup.ts', import.meta.url))

/** Linux ends a child with its parent, however the parent ended and however busy the child is. */
const canTieToParent =
  process.platform === 'linux' &&
  spawnSync('setpriv', ['--pdeathsig', 'KILL', 'true'], { stdio: 'ignore' }).status === 0

export type NodeChildOptions = {
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly cwd?: string
  readonly execArgv?: readonly string[]
  readonly stdio: StdioOptions
}

/** A Node process of this run: crypto as BoringSSL has it, an IPC channel, tied to the host's life. */
export const forkNode = (entry: URL, options: NodeChildOptions): ChildProcess => {
  const nodeFlags = [
    '--disable-warning=ExperimentalWarning',
    ...(options.execArgv ?? []),
    '--import',
    setupFile,
  ]
  const { NODE_OPTIONS: _, NODE_CHANNEL_FD: __, ...env } = options.env
  return fork(fileURLToPath(entry), options.args, {
    execPath: canTieToParent ? 'setpriv' : process.execPath,
    execArgv: canTieToParent ? ['--pdeathsig', 'KILL', '--', process.execPath, ...nodeFlags] : nodeFlags,
    serialization: 'advanced',
    env,
    stdio: options.stdio,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  })
}
