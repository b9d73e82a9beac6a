import type { PortArrival } from '../wire/ports.ts'

/** A process or document that can hold ports. */
export type Place = {
  readonly name: string
  /** A page's ports are real ones that queue by themselves: they run as soon as they arrive. */
  readonly startsPorts: boolean
  readonly portMessage: (message: { id: string; text: string; ports: readonly PortArrival[] }) => void
  readonly portClosed: (id: string) => void
}

type Item = { readonly text: string; readonly ports: readonly string[] } | 'closed'

type Port = {
  readonly id: string
  readonly peer: string
  readonly key: string
  place: Place | null
  isStarted: boolean
  queue: Item[]
}

/**
 * Routes what is posted on message ports. It reads nothing: messages are text, ports are ids.
 * A port that has not been started keeps its messages here, so they follow it wherever it is sent.
 */
export class PortHub {
  private readonly ports = new Map<string, Port>()

  pair(a: string, b: string, key: string, place: Place): void {
    this.ports.set(a, { id: a, peer: b, key, place, isStarted: false, queue: [] })
    this.ports.set(b, { id: b, peer: a, key, place, isStarted: false, queue: [] })
  }

  post(from: string, text: string, carried: readonly string[]): void {
    this.leave(carried)
    const sender = this.ports.get(from)
    const receiver = sender && this.ports.get(sender.peer)
    if (receiver === undefined) for (const id of carried) this.close(id)
    else this.push(receiver, { text, ports: carried })
  }

  start(id: string): void {
    const port = this.ports.get(id)
    if (port === undefined) return
    port.isStarted = true
    this.drain(port)
  }

  /** Ends the channel: the other end learns it after what was posted before. */
  close(id: string): void {
    const port = this.ports.get(id)
    if (port === undefined) return
    this.ports.delete(id)
    for (const item of port.queue)
      if (item !== 'closed') for (const carried of item.ports) this.close(carried)
    const peer = this.ports.get(port.peer)
    if (peer !== undefined) this.push(peer, 'closed')
  }

  /** Ports on the way belong to nobody until they arrive. */
  leave(ids: readonly string[]): void {
    for (const id of ids) {
      const port = this.ports.get(id)
      if (port === undefined) continue
      port.place = null
      port.isStarted = false
    }
  }

  /** Hands ports to a place, with what that place needs to use them. */
  arrive(ids: readonly string[], place: Place): PortArrival[] {
    return ids.map((id): PortArrival => {
      const port = this.ports.get(id)
      if (port === undefined) return [id, '']
      port.place = place
      if (place.startsPorts) setImmediate(() => this.start(id))
      return [id, port.key]
    })
  }

  /** A process ended or a document went: all it held is closed. */
  drop(place: Place): void {
    for (const port of [...this.ports.values()]) if (port.place === place) this.close(port.id)
  }

  private push(port: Port, item: Item): void {
    port.queue.push(item)
    this.drain(port)
  }

  private drain(port: Port): void {
    // An unstarted port still learns that it was closed, once nothing is queued before that.
    while (port.place !== null && (port.isStarted || port.queue[0] === 'closed')) {
      const item = port.queue.shift()
      if (item === undefined) return
      if (item === 'closed') {
        this.ports.delete(port.id)
        port.place.portClosed(port.id)
        return
      }
      const ports = this.arrive(item.ports, port.place)
      port.place.portMessage({ id: port.id, text: item.text, ports })
    }
  }
}
