import type { ChildProcess } from 'node:child_process'
import type { ForkRequest, HostApi, MainApi, UtilityApi, UtilityHostApi } from '../wire/api.ts'
import { Link, type Handlers } from '../wire/link.ts'
import { forkNode } from './nodeChild.ts'
import type { Place, PortHub } from './portHub.ts'
import { portHandlers } from './portHandlers.ts'
import type { Watcher } from './watcher.ts'

type Utility = {
  readonly child: ChildProcess
  readonly link: Link<UtilityApi, UtilityHostApi>
  readonly place: Place
}
type ToMain = Pick<Link<MainApi, HostApi>, 'tell'>

const entry = new URL('../utility/start.ts', import.meta.url)

/** The processes that `utilityProcess.fork` asked for. */
export class Utilities {
  private readonly running = new Map<number, Utility>()
  private readonly hub: PortHub
  private readonly watcher: Watcher
  private readonly toMain: ToMain
  private readonly mainPlace: Place

  constructor(hub: PortHub, watcher: Watcher, toMain: ToMain, mainPlace: Place) {
    this.hub = hub
    this.watcher = watcher
    this.toMain = toMain
    this.mainPlace = mainPlace
  }

  readonly handlers = {
    'utility.fork': (request) => this.fork(request),
    'utility.kill': ({ id }) => this.kill(id),
    'utility.post': ({ id, text, ports }) => {
      const utility = this.running.get(id)
      this.hub.leave(ports)
      if (utility === undefined) for (const port of ports) this.hub.close(port)
      else utility.link.tell('parent.message', { text, ports: this.hub.arrive(ports, utility.place) })
    },
  } satisfies Partial<Handlers<HostApi>>

  get pids(): readonly number[] {
    return [...this.running.values()].flatMap(({ child }) => child.pid ?? [])
  }

  killAll(): void {
    for (const { child } of this.running.values()) child.kill('SIGKILL')
  }

  /** Asks, and insists two seconds later, as Chromium does (base/process/kill_posix.cc, EnsureProcessTerminated). */
  private kill(id: number): void {
    const child = this.running.get(id)?.child
    if (child === undefined) return
    child.kill('SIGTERM')
    const insist = setTimeout(() => child.kill('SIGKILL'), 2000)
    child.once('exit', () => clearTimeout(insist))
  }

  private fork(request: ForkRequest): void {
    const child = forkNode(entry, {
      args: [
        JSON.stringify({ modulePath: request.modulePath, key: request.key, id: request.id }),
        ...request.args,
      ],
      env: request.env,
      execArgv: request.execArgv,
      stdio: ['ignore', request.stdio[1] ?? 'inherit', request.stdio[2] ?? 'inherit', 'ipc'],
      ...(request.cwd === null ? {} : { cwd: request.cwd }),
    })
    const place = this.placeOf(request.id, () => link)
    const link = new Link<UtilityApi, UtilityHostApi>(child, {
      ...portHandlers(this.hub, place),
      'parent.post': ({ text, ports }) => {
        this.hub.leave(ports)
        this.toMain.tell('utility.message', {
          id: request.id,
          text,
          ports: this.hub.arrive(ports, this.mainPlace),
        })
      },
    })
    this.running.set(request.id, { child, link, place })
    this.report(request.id, child, place)
  }

  private placeOf(id: number, link: () => Link<UtilityApi, UtilityHostApi>): Place {
    return {
      name: `utility ${id}`,
      startsPorts: false,
      portMessage: (message) => link().tell('port.message', message),
      portClosed: (portId) => link().tell('port.closed', { id: portId }),
    }
  }

  private report(id: number, child: ChildProcess, place: Place): void {
    child.once('spawn', () => {
      if (child.pid === undefined) return
      this.watcher.watch(child.pid)
      this.toMain.tell('utility.spawned', { id, pid: child.pid })
    })
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream]?.on('data', (bytes: Buffer) => this.toMain.tell('utility.output', { id, stream, bytes }))
      child[stream]?.on('end', () => this.toMain.tell('utility.output', { id, stream, bytes: null }))
    }
    // 'close' comes after the last of its output.
    child.once('close', (code, signal) => {
      if (child.pid !== undefined) this.watcher.forget(child.pid)
      this.running.delete(id)
      this.hub.drop(place)
      this.toMain.tell('utility.exited', { id, code: code ?? signalNumbers[signal ?? ''] ?? 1 })
    })
    child.on('error', () => undefined)
  }
}

/** What Chromium reports as exit code of a process that a signal ended (POSIX numbers). */
const signalNumbers: Readonly<Record<string, number>> = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGILL: 4,
  SIGABRT: 6,
  SIGBUS: 7,
  SIGKILL: 9,
  SIGSEGV: 11,
  SIGTERM: 15, // prettier-ignore
}
