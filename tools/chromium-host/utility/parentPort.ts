import { EventEmitter } from 'node:events'
import { PortMain, releasePorts } from '../node/messagePorts.ts'
import { open, seal } from '../wire/nodeCodec.ts'
import type { PortArrival } from '../wire/ports.ts'

type Arrived = { readonly text: string; readonly ports: readonly PortArrival[] }

/** Electron's `process.parentPort`: messages wait until somebody listens. */
class ParentPort extends EventEmitter implements Pick<Electron.ParentPort, 'postMessage'> {
  private readonly key: Uint8Array
  private readonly post: (text: string, ports: readonly string[]) => void
  private waiting: Arrived[] = []

  constructor(key: Uint8Array, post: (text: string, ports: readonly string[]) => void) {
    super()
    this.key = key
    this.post = post
    this.on('newListener', (name) => {
      if (name === 'message') queueMicrotask(() => this.drain())
    })
  }

  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    const text = seal(message, this.key)
    this.post(text, releasePorts(transfer))
  }

  start(): void {
    this.drain()
  }

  receive(arrived: Arrived): void {
    this.waiting.push(arrived)
    if (this.listenerCount('message') > 0) this.drain()
  }

  private drain(): void {
    const waiting = this.waiting
    this.waiting = []
    for (const { text, ports } of waiting) {
      this.emit('message', { data: open(text, this.key), ports: ports.map((port) => new PortMain(port)) })
    }
  }
}

export const makeParentPort = (key: Uint8Array, post: (text: string, ports: readonly string[]) => void) => {
  const port = new ParentPort(key, post)
  return { port, receive: (text: string, ports: readonly PortArrival[]) => port.receive({ text, ports }) }
}
