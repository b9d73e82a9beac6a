import { PassThrough } from 'node:stream'
import { PortMain, releasePorts } from '../node/messagePorts.ts'
import { keyBytes, newKey, open, seal } from '../wire/nodeCodec.ts'
import type { PortArrival } from '../wire/ports.ts'
import { app } from './app.ts'
import { host } from './hostLink.ts'
import { needReady } from './readiness.ts'
import { eventsOf, RefusingEmitter } from './refuse.ts'

type Surface = Pick<Electron.UtilityProcess, 'kill' | 'postMessage' | 'pid' | 'stdout' | 'stderr'>
type Stdio = NonNullable<Electron.ForkOptions['stdio']>
type Kind = 'pipe' | 'ignore' | 'inherit'

const running = new Map<number, UtilityProcess>()
let nextId = 1

/** A process of the app's own; what it posts over ports never comes by here. */
class UtilityProcess extends RefusingEmitter implements Surface {
  pid: number | undefined = undefined
  readonly stdout: PassThrough | null
  readonly stderr: PassThrough | null
  private readonly utilityId = nextId++
  private readonly keyText = newKey()
  private readonly key = keyBytes(this.keyText)
  private readonly serviceName: string
  private isGone = false

  constructor(modulePath: string, args: readonly string[], options: Electron.ForkOptions) {
    super({
      name: 'utilityProcess',
      events: eventsOf<Electron.UtilityProcess>()('spawn', 'message', 'exit', 'error'),
    })
    const stdio = asList(options.stdio ?? 'inherit')
    this.serviceName = options.serviceName ?? 'Node Utility Process'
    this.stdout = stdio[1] === 'pipe' ? new PassThrough() : null
    this.stderr = stdio[2] === 'pipe' ? new PassThrough() : null
    running.set(this.utilityId, this)
    host.tell('utility.fork', {
      id: this.utilityId,
      modulePath,
      args,
      execArgv: options.execArgv ?? [],
      env: asStrings(options.env ?? process.env),
      cwd: options.cwd ?? null,
      key: this.keyText,
      stdio,
    })
  }

  postMessage(message: unknown, transfer: Electron.MessagePortMain[] = []): void {
    const text = seal(message, this.key)
    const ports = releasePorts(transfer)
    if (!this.isGone) host.tell('utility.post', { id: this.utilityId, text, ports })
  }

  kill(): boolean {
    if (this.isGone) return false
    host.tell('utility.kill', { id: this.utilityId })
    return true
  }

  spawned(pid: number): void {
    this.pid = pid
    this.emit('spawn')
  }

  received(text: string, ports: readonly PortArrival[]): void {
    // Electron gives main the message alone; ports that a utility process sends to main are not offered.
    for (const port of ports) new PortMain(port).close()
    this.emit('message', open(text, this.key))
  }

  wrote(stream: 'stdout' | 'stderr', bytes: Uint8Array | null): void {
    if (bytes === null) this[stream]?.end()
    else this[stream]?.write(bytes)
  }

  exited(code: number): void {
    this.isGone = true
    this.pid = undefined
    running.delete(this.utilityId)
    const details = {
      type: 'Utility',
      serviceName: 'node.mojom.NodeService',
      name: this.serviceName,
      exitCode: code,
    }
    if (code !== 0)
      app.emit(
        'child-process-gone',
        {},
        { ...details, reason: code === 9 || code === 15 ? 'killed' : 'abnormal-exit' },
      )
    this.emit('exit', code)
  }
}

const asList = (stdio: Stdio): Kind[] => {
  const list = typeof stdio === 'string' ? [stdio, stdio, stdio] : [...stdio]
  return ['ignore', kindOf(list[1]), kindOf(list[2])]
}

const kindOf = (value: unknown): Kind => {
  if (value === 'pipe' || value === 'ignore' || value === 'inherit') return value
  throw new TypeError('stdio value must be one of "pipe", "inherit" or "ignore"')
}

const asStrings = (env: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )

export const utilityProcess: Pick<typeof Electron.utilityProcess, 'fork'> = {
  fork: (modulePath, args = [], options = {}) => {
    needReady('utilityProcess cannot be created before app is ready')
    return new UtilityProcess(modulePath, args, options)
  },
}

export const utilityEvents = {
  'utility.spawned': ({ id, pid }: { id: number; pid: number }) => running.get(id)?.spawned(pid),
  'utility.exited': ({ id, code }: { id: number; code: number }) => running.get(id)?.exited(code),
  'utility.output': ({
    id,
    stream,
    bytes,
  }: {
    id: number
    stream: 'stdout' | 'stderr'
    bytes: Uint8Array | null
  }) => running.get(id)?.wrote(stream, bytes),
  'utility.message': ({ id, text, ports }: { id: number; text: string; ports: readonly PortArrival[] }) =>
    running.get(id)?.received(text, ports),
}
