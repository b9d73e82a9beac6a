import { EventEmitter } from 'node:events'
import { keyBytes, newKey, open, seal } from '../wire/nodeCodec.ts'
import type { PortArrival, PortCalls } from '../wire/ports.ts'
import type { Link } from '../wire/link.ts'

type ToHost = Pick<Link<PortCalls, Record<never, never>>, 'tell'>

let toHost: ToHost | null = null
let prefix = ''
let nextId = 1
const ports = new Map<string, PortMain>()

/** Called once per process, with a prefix that makes its port ids its own. */
export const connectPorts = (link: ToHost, processPrefix: string): void => {
  toHost = link
  prefix = processPrefix
}

const host = (): ToHost => {
  if (toHost === null) throw new Error('ports are not connected')
  return toHost
}

/** Electron's MessagePortMain: a port in a Node process. Messages wait until `start()`. */
export class PortMain
  extends EventEmitter
  implements Pick<Electron.MessagePortMain, 'postMessage' | 'start' | 'close'>
{
  private readonly portId: string
  private readonly key: Uint8Array
  private state: 'held' | 'gone' = 'held'

  constructor(arrival: PortArrival) {
    super()
    this.portId = arrival[0]
    this.key = keyBytes(arrival[1])
    ports.set(this.portId, this)
  }

  postMessage(message: unknown, transfer: readonly Electron.MessagePortMain[] = []): void {
    const text = seal(message, this.key)
    const leaving = transfer.map((port) => asPort(port))
    if (leaving.includes(this)) throw new TypeError('Port at index 0 contains the source port')
    if (this.state === 'gone') return
    host().tell('port.post', { from: this.portId, text, ports: releasePorts(leaving) })
  }

  start(): void {
    if (this.state === 'held') host().tell('port.start', { id: this.portId })
  }

  close(): void {
    if (this.state === 'gone') return
    this.release()
    host().tell('port.close', { id: this.portId })
    queueMicrotask(() => this.emit('close'))
  }

  /** The port leaves this process: what is left here is an empty shell. */
  release(): string {
    if (this.state === 'gone') throw new TypeError('Port at index 0 is already neutered')
    this.state = 'gone'
    ports.delete(this.portId)
    return this.portId
  }

  receive(text: string, arrivals: readonly PortArrival[]): void {
    this.emit('message', {
      data: open(text, this.key),
      ports: arrivals.map((arrival) => new PortMain(arrival)),
    })
  }

  closedByPeer(): void {
    if (this.state === 'gone') return
    this.release()
    this.emit('close')
  }
}

const asPort = (port: unknown): PortMain => {
  if (port instanceof PortMain) return port
  throw new TypeError('Port at index 0 is not a valid port')
}

/** Takes ports out of this process; throws if one has left already. Answers their ids for the wire. */
export const releasePorts = (leaving: readonly unknown[]): string[] =>
  leaving.map((port) => asPort(port).release())

/** Electron's MessageChannelMain. */
export class ChannelMain implements Record<keyof Electron.MessageChannelMain, unknown> {
  readonly port1: PortMain
  readonly port2: PortMain

  constructor() {
    const key = newKey()
    const a = `${prefix}:${nextId++}`
    const b = `${prefix}:${nextId++}`
    host().tell('port.pair', { a, b, key })
    this.port1 = new PortMain([a, key])
    this.port2 = new PortMain([b, key])
  }
}

export const portEventHandlers = {
  'port.message': ({
    id,
    text,
    ports: arrivals,
  }: {
    id: string
    text: string
    ports: readonly PortArrival[]
  }) => ports.get(id)?.receive(text, arrivals),
  'port.closed': ({ id }: { id: string }) => ports.get(id)?.closedByPeer(),
}
