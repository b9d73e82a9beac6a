import type { ChildProcess } from 'node:child_process'

/** What one side may ask of the other: name → argument and result. */
export type Calls = Record<string, readonly [argument: unknown, result: unknown]>

/** One handler per name; a handler may answer later. */
export type Handlers<Api extends Calls> = {
  readonly [Name in keyof Api]: (argument: Api[Name][0]) => Api[Name][1] | Promise<Api[Name][1]>
}

type Frame =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly argument: unknown }
  | { readonly kind: 'tell'; readonly name: string; readonly argument: unknown }
  | { readonly kind: 'value'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: Failure }

type Failure = { readonly name: string; readonly message: string; readonly more: Record<string, unknown> }

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }

/** Either end of a Node IPC channel with advanced serialization. */
type Channel = Pick<ChildProcess, 'send' | 'on' | 'once' | 'connected'>

/**
 * Calls in both directions over one Node IPC channel, in order.
 * A call that is under way when the channel closes rejects; what is told to a dead peer is dropped.
 */
export class Link<Theirs extends Calls, Mine extends Calls> {
  private nextId = 1
  private readonly waiting = new Map<number, Waiting>()
  private readonly channel: Channel
  private readonly handlers: Handlers<Mine>
  private readonly onTellFailure: (name: string, error: unknown) => void

  /** @param onTellFailure what was told fails and nobody waits for an answer; default: an unhandled rejection */
  constructor(
    channel: Channel,
    handlers: Handlers<Mine>,
    onTellFailure: (name: string, error: unknown) => void = (_, error) => void Promise.reject(error),
  ) {
    this.channel = channel
    this.handlers = handlers
    this.onTellFailure = onTellFailure
    channel.on('message', (frame) => this.receive(frame as Frame))
    channel.on('disconnect', () => this.failAll())
  }

  call<Name extends keyof Theirs & string>(name: Name, argument: Theirs[Name][0]): Promise<Theirs[Name][1]> {
    const id = this.nextId++
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject })
      if (!this.send({ kind: 'call', id, name, argument })) {
        this.waiting.delete(id)
        reject(new Error(`the other side is gone; ${name} was not answered`))
      }
    })
  }

  tell<Name extends keyof Theirs & string>(name: Name, argument: Theirs[Name][0]): void {
    this.send({ kind: 'tell', name, argument })
  }

  onceClosed(listener: () => void): void {
    this.channel.once('disconnect', listener)
  }

  private send(frame: Frame): boolean {
    if (!this.channel.connected) return false
    // The callback takes the EPIPE of a peer that dies meanwhile; its exit is reported elsewhere.
    this.channel.send(frame, () => undefined)
    return true
  }

  private receive(frame: Frame): void {
    if (frame.kind === 'tell' || frame.kind === 'call') {
      void this.answer(frame)
      return
    }
    const waiting = this.waiting.get(frame.id)
    this.waiting.delete(frame.id)
    if (frame.kind === 'value') waiting?.resolve(frame.value)
    else waiting?.reject(thaw(frame.failure))
  }

  private async answer(frame: Frame & { kind: 'call' | 'tell' }): Promise<void> {
    try {
      const handler = this.handlers[frame.name]
      if (handler === undefined) throw new Error(`nobody answers ${frame.name}`)
      // Not awaited before the handler has begun: order of arrival is order of execution.
      const value = await handler(frame.argument)
      if (frame.kind === 'call') this.send({ kind: 'value', id: frame.id, value })
    } catch (error) {
      if (frame.kind === 'call') this.send({ kind: 'failure', id: frame.id, failure: freeze(error) })
      else this.onTellFailure(frame.name, error)
    }
  }

  private failAll(): void {
    for (const waiting of this.waiting.values()) waiting.reject(new Error('the other side is gone'))
    this.waiting.clear()
  }
}

/** Errors lose their class on the way but keep name, message, stack and plain extra fields (code, errno, url). */
const freeze = (error: unknown): Failure => {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), more: {} }
  const more = Object.fromEntries(
    Object.entries(error).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
  )
  return { name: error.name, message: error.message, more }
}

const thaw = (failure: Failure): Error => {
  const error = Object.assign(new Error(failure.message), failure.more)
  error.name = failure.name
  return error
}
