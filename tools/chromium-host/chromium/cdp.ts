import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts'

export type { Protocol }
type Commands = Protocol.CommandParameters
type Results = Protocol.CommandReturnValues

type Reply = { readonly id: number; readonly result?: unknown; readonly error?: { readonly message: string } }
type Notice = { readonly method: string; readonly params: unknown; readonly sessionId?: string }
type Waiting = {
  readonly method: string
  readonly resolve: (value: never) => void
  readonly reject: (error: Error) => void
}

/** A command that Chromium refused, or that its end cut short. */
export class CdpError extends Error {
  override readonly name = 'CdpError'
}

/** One attached target (or the browser itself): typed commands and typed events. */
export class CdpSession {
  readonly sessionId: string | undefined
  private readonly connection: CdpConnection
  private readonly events = new EventEmitter()

  constructor(connection: CdpConnection, sessionId: string | undefined) {
    this.connection = connection
    this.sessionId = sessionId
    this.events.setMaxListeners(0)
  }

  send<Name extends keyof Commands>(method: Name, params?: Commands[Name]): Promise<Results[Name]> {
    // A command without parameters takes none.
    return this.connection.send(method, (params ?? {}) as Commands[Name], this.sessionId)
  }

  /** For what may fail because the target is going away: the refusal is of no interest. */
  tell<Name extends keyof Commands>(method: Name, params?: Commands[Name]): void {
    this.send(method, params).catch(ignoreRefusal)
  }

  on<Name extends keyof Protocol.Events>(
    event: Name,
    listener: (params: Protocol.Events[Name]) => void,
  ): void {
    this.events.on(event, listener)
  }

  once<Name extends keyof Protocol.Events>(
    event: Name,
    listener: (params: Protocol.Events[Name]) => void,
  ): void {
    this.events.once(event, listener)
  }

  /** A part of this target (worker, frame) with a session of its own. */
  child(sessionId: string): CdpSession {
    return this.connection.session(sessionId)
  }

  /** Called by the connection. */
  dispatch(method: string, params: unknown): void {
    this.events.emit(method, params)
  }
}

const ignoreRefusal = (error: unknown): void => {
  if (!(error instanceof CdpError)) throw error
}

/** The debugging pipe: NUL-separated JSON, commands answered by id, events by session (flat sessions). */
export class CdpConnection {
  readonly browser: CdpSession
  private nextId = 1
  private readonly waiting = new Map<number, Waiting>()
  private readonly sessions = new Map<string, CdpSession>()
  private readonly output: Writable
  private pieces: Buffer[] = []
  private isClosed = false

  constructor(input: Readable, output: Writable) {
    this.output = output
    this.browser = new CdpSession(this, undefined)
    input.on('data', (chunk: Buffer) => this.read(chunk))
    const close = () => {
      if (this.isClosed) return
      this.isClosed = true
      for (const waiting of this.waiting.values())
        waiting.reject(new CdpError(`${waiting.method}: Chromium is gone`))
      this.waiting.clear()
    }
    input.on('close', close)
    // EPIPE of a dying Chromium; its end is reported by 'close'.
    input.on('error', close)
    output.on('error', close)
  }

  session(sessionId: string): CdpSession {
    const known = this.sessions.get(sessionId)
    if (known !== undefined) return known
    const session = new CdpSession(this, sessionId)
    this.sessions.set(sessionId, session)
    return session
  }

  forget(sessionId: string): void {
    this.sessions.delete(sessionId)
  }

  send<Name extends keyof Commands>(
    method: Name,
    params: Commands[Name],
    sessionId?: string,
  ): Promise<Results[Name]> {
    if (this.isClosed) return Promise.reject(new CdpError(`${method}: Chromium is gone`))
    const id = this.nextId++
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { method, resolve, reject })
      this.output.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`)
    })
  }

  private read(chunk: Buffer): void {
    let start = 0
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      this.pieces.push(chunk.subarray(start, end))
      const text = Buffer.concat(this.pieces).toString('utf8')
      this.pieces = []
      this.receive(JSON.parse(text) as Reply | Notice)
      start = end + 1
    }
    if (start < chunk.length) this.pieces.push(chunk.subarray(start))
  }

  private receive(message: Reply | Notice): void {
    if ('id' in message) {
      const waiting = this.waiting.get(message.id)
      this.waiting.delete(message.id)
      if (message.error !== undefined)
        waiting?.reject(new CdpError(`${waiting.method}: ${message.error.message}`))
      else waiting?.resolve(message.result as never)
      return
    }
    const session = message.sessionId === undefined ? this.browser : this.sessions.get(message.sessionId)
    session?.dispatch(message.method, message.params)
  }
}
